/**
 * Names of services that say little by themselves in code: English words, words of computing, and names of other
 * products (Elasticsearch and Kafka have clients of their own).
 *
 * Forms that name AWS (`AWS::Config::Rule`, `@aws-sdk/client-config-service`) need no more. Forms that do not
 * (`ConfigClient`, `client("events")`, `"config:Foo"`) take such a name only with more evidence, which each form tells.
 */
const commonWords = new Set(
  (
    'account airflow artifact backup batch billing budgets cache cases cassandra compute config connect deadline ' +
    'detective discovery elasticsearch email es events forecast geo grafana health inspector invoicing iot kafka ' +
    'kafkaconnect location logs marketplace monitoring mq notifications opensearch organizations payments personalize ' +
    'pi pipes pricing profile prometheus proton q ram registry rum sam scheduler schemas shield signer signin sms sso ' +
    'states support synthetics tag tagging tax transfer transform translate vpn'
  ).split(' '),
);

/** Tells whether a folded name (`foldIdentifier`) is one of them. */
export function isCommonWord(key: string): boolean {
  return commonWords.has(key);
}

/** Encodes texts with a static model in the format of Model2Vec. */
module dev.hearsay.model2vec {
  requires transitive dev.hearsay;
  requires tools.jackson.databind;
  requires static org.jspecify;

  exports dev.hearsay.model2vec;
}

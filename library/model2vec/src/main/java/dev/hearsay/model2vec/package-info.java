/** Encodes texts with a static model in the format of Model2Vec, in plain Java. */
@NullMarked
package dev.hearsay.model2vec;

import org.jspecify.annotations.NullMarked;

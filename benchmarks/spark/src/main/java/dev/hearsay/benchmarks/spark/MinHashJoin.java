package dev.hearsay.benchmarks.spark;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.quality.Claim;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The join of articles with themselves by MinHashLSH: shingles hashed to binary vectors of 2^20
 * places, five hash tables, so that a pair with a Jaccard index of 0.5 is a candidate in 1 - 0.5^5
 * = 0.97 of all cases, and the index counted on the vectors.
 */
final class MinHashJoin {

  private static final int SHINGLE = 5;
  private static final int PLACES = 1 << 20;
  private static final int TABLES = 5;
  private static final double DISTANCE = 0.5;

  private static final StructType SCHEMA =
      new StructType().add("number", DataTypes.IntegerType).add("text", DataTypes.StringType);

  private final SparkSession spark;

  MinHashJoin(SparkSession spark) {
    this.spark = spark;
  }

  List<Claim> pairs(List<Article> articles) {
    List<Row> rows =
        IntStream.range(0, articles.size())
            .mapToObj(i -> RowFactory.create(i, articles.get(i).text()))
            .toList();
    Dataset<Row> words =
        new RegexTokenizer()
            .setInputCol("text")
            .setOutputCol("words")
            .setPattern("\\W+")
            .transform(spark.createDataFrame(rows, SCHEMA));
    Dataset<Row> shingles =
        new NGram().setN(SHINGLE).setInputCol("words").setOutputCol("shingles").transform(words);
    Dataset<Row> vectors =
        new HashingTF()
            .setBinary(true)
            .setNumFeatures(PLACES)
            .setInputCol("shingles")
            .setOutputCol("vector")
            .transform(shingles)
            .select("number", "vector")
            .cache();
    try {
      return new MinHashLSH()
              .setNumHashTables(TABLES)
              .setSeed(1)
              .setInputCol("vector")
              .setOutputCol("hashes")
              .fit(vectors)
              .approxSimilarityJoin(vectors, vectors, DISTANCE, "distance")
              .filter("datasetA.number < datasetB.number")
              .select(
                  functions.col("datasetA.number"),
                  functions.col("datasetB.number"),
                  functions.col("distance"))
              .collectAsList()
              .stream()
              .map(row -> claim(articles, row))
              .toList();
    } finally {
      vectors.unpersist();
    }
  }

  private static Claim claim(List<Article> articles, Row row) {
    double jaccard = 1 - row.getDouble(2);
    String a = articles.get(row.getInt(0)).id();
    String b = articles.get(row.getInt(1)).id();
    return new Claim(a, b, jaccard, jaccard, false);
  }
}

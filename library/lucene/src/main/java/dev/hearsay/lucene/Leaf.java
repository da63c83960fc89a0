package dev.hearsay.lucene;

import dev.hearsay.Article;
import dev.hearsay.Membership;
import dev.hearsay.Storage;
import dev.hearsay.duplicate.Entry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;

/**
 * A segment of the index, with what is held of it in memory: four bytes an article, and twelve bits
 * a fingerprint. For any number of threads, as long as the reader is open.
 */
final class Leaf {

  /** The number of a document that is no article. */
  static final int NONE = -1;

  private final LeafReader reader;

  /** By document; {@link #NONE} of those that are no articles. */
  private final int[] numbers;

  /** The documents that are in the index of fingerprints. */
  private final FixedBitSet indexed;

  private final FingerprintFilter filter;

  /** Gets documents that hold a fingerprint. */
  @FunctionalInterface
  interface Visitor {

    /** Gets a document, deleted or not, and the place in the question of what it holds. */
    void visit(int place, int document);
  }

  Leaf(LeafReader reader) throws IOException {
    this.reader = reader;
    this.numbers = new int[reader.maxDoc()];
    this.indexed = new FixedBitSet(reader.maxDoc());
    PointValues points = reader.getPointValues(ArticleForm.FINGERPRINT);
    this.filter = new FingerprintFilter(points == null ? 0 : points.size());
    NumericDocValues values = DocValues.getNumeric(reader, ArticleForm.NUMBER);
    BinaryDocValues fingerprints = DocValues.getBinary(reader, ArticleForm.FINGERPRINTS);
    for (int document = 0; document < numbers.length; document++) {
      if (!values.advanceExact(document)) {
        numbers[document] = NONE;
        continue;
      }
      numbers[document] = (int) (values.longValue() >> 1);
      if ((values.longValue() & 1) != 0) {
        indexed.set(document);
        for (int fingerprint : fingerprints(fingerprints, document)) {
          filter.add(fingerprint);
        }
      }
    }
  }

  /** The segment with what is held of it, once more, for a reader that knows of more deletions. */
  private Leaf(Leaf before, LeafReader reader) {
    this.reader = reader;
    this.numbers = before.numbers;
    this.indexed = before.indexed;
    this.filter = before.filter;
  }

  Leaf with(LeafReader newer) {
    return new Leaf(this, newer);
  }

  LeafReader reader() {
    return reader;
  }

  /** One above the greatest number. */
  int end() {
    return Arrays.stream(numbers).max().orElse(-1) + 1;
  }

  int number(int document) {
    return numbers[document];
  }

  boolean isIndexed(int document) {
    return indexed.get(document);
  }

  boolean mayHold(int fingerprint) {
    return filter.mayHold(fingerprint);
  }

  int[] fingerprints(int document) throws IOException {
    return fingerprints(DocValues.getBinary(reader, ArticleForm.FINGERPRINTS), document);
  }

  private int[] fingerprints(BinaryDocValues values, int document) throws IOException {
    return ArticleForm.fingerprints(value(values, document));
  }

  private BytesRef value(BinaryDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new CorruptIndexException("an article lacks a value", reader.toString());
    }
    return values.binaryValue();
  }

  Entry entry(int document, Storage.Setting setting, LuceneErrors errors) throws IOException {
    return entry(
        document,
        value(DocValues.getBinary(reader, ArticleForm.ENTRY), document),
        value(DocValues.getBinary(reader, ArticleForm.FINGERPRINTS), document),
        setting,
        errors);
  }

  private Entry entry(
      int document,
      BytesRef entry,
      BytesRef fingerprints,
      Storage.Setting setting,
      LuceneErrors errors)
      throws IOException {
    return ArticleForm.entry(
        entry,
        fingerprints,
        setting.restorer(),
        () -> errors.reading(() -> article(document)),
        () ->
            errors
                .reading(() -> profile(document))
                .filter(kept -> kept.kind() == setting.profiles())
                .map(StoredProfile::profile)
                .orElse(null));
  }

  /** The profile that is kept of an article, if one is. */
  Optional<StoredProfile> profile(int document) throws IOException {
    BinaryDocValues profiles = DocValues.getBinary(reader, ArticleForm.PROFILE);
    return profiles.advanceExact(document)
        ? Optional.of(StoredProfile.of(profiles.binaryValue(), reader.toString()))
        : Optional.empty();
  }

  /** Shows what is kept of the groups of articles. */
  void showMemberships(Consumer<Membership> visitor) throws IOException {
    ArticleForm.showMemberships(reader, visitor);
  }

  /** Gets the entry of every document that is not deleted, but without fingerprints. */
  void showEntries(Storage.Setting setting, LuceneErrors errors, ObjIntConsumer<Entry> visitor)
      throws IOException {
    BinaryDocValues entries = DocValues.getBinary(reader, ArticleForm.ENTRY);
    BytesRef none = new BytesRef();
    Bits live = reader.getLiveDocs();
    for (int document = 0; document < numbers.length; document++) {
      if (numbers[document] != NONE && (live == null || live.get(document))) {
        visitor.accept(
            entry(document, value(entries, document), none, setting, errors), numbers[document]);
      }
    }
  }

  Article article(int document) throws IOException {
    return ArticlePacker.unpack(
        value(DocValues.getBinary(reader, ArticleForm.ARTICLE), document), reader.toString());
  }

  /**
   * Checks all files but those of the articles, each of which has a checksum of its own.
   *
   * @throws CorruptIndexException if a byte is not what was written
   */
  static void checkIntegrity(LeafReader reader) throws IOException {
    SegmentCommitInfo segment = ((SegmentReader) FilterLeafReader.unwrap(reader)).getSegmentInfo();
    String articles = ArticleCodec.files(segment, reader.getFieldInfos());
    for (String file : segment.files()) {
      if (articles == null || !file.startsWith(articles)) {
        try (IndexInput in = segment.info.dir.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(in);
        }
      }
    }
  }

  /**
   * Looks up fingerprints.
   *
   * @param fingerprints ascending; the first {@code count} of them are asked for
   */
  void lookUp(int[] fingerprints, int count, Visitor visitor) throws IOException {
    PointValues points = reader.getPointValues(ArticleForm.FINGERPRINT);
    if (points != null) {
      points.intersect(new LookUp(fingerprints, count, visitor));
    }
  }

  /**
   * Walks through the points and the fingerprints asked for, both ascending, side by side: it never
   * has to look back.
   */
  private static final class LookUp implements PointValues.IntersectVisitor {
    private final int[] fingerprints;
    private final int count;
    private final Visitor visitor;
    private int place;

    LookUp(int[] fingerprints, int count, Visitor visitor) {
      this.fingerprints = fingerprints;
      this.count = count;
      this.visitor = visitor;
    }

    @Override
    public void visit(int document) {
      throw new IllegalStateException("no cell lies inside of the question");
    }

    @Override
    public void visit(int document, byte[] packed) {
      int fingerprint = NumericUtils.sortableBytesToInt(packed, 0);
      pass(fingerprint);
      if (place < count && fingerprints[place] == fingerprint) {
        visitor.visit(place, document);
      }
    }

    @Override
    public PointValues.Relation compare(byte[] least, byte[] greatest) {
      pass(NumericUtils.sortableBytesToInt(least, 0));
      return place < count && fingerprints[place] <= NumericUtils.sortableBytesToInt(greatest, 0)
          ? PointValues.Relation.CELL_CROSSES_QUERY
          : PointValues.Relation.CELL_OUTSIDE_QUERY;
    }

    private void pass(int fingerprint) {
      while (place < count && fingerprints[place] < fingerprint) {
        place++;
      }
    }
  }
}

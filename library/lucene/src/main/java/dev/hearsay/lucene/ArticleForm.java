package dev.hearsay.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.hearsay.Article;
import dev.hearsay.Membership;
import dev.hearsay.Storage;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.similarity.Profile;
import dev.hearsay.text.Span;
import dev.hearsay.text.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** An article as a document of Lucene: the form of version {@value #VERSION}. */
final class ArticleForm {

  /** Version of the form; an index of another one cannot be read. */
  static final int VERSION = 1;

  /** The whole article, packed. */
  static final String ARTICLE = "article";

  /** What {@link Entry} knows besides fingerprints. */
  static final String ENTRY = "entry";

  /** All fingerprints, four bytes each, the lowest byte first. */
  static final String FINGERPRINTS = "fingerprints";

  /** The fingerprints as points, if the article is in the index. */
  static final String FINGERPRINT = "fingerprint";

  /** What the article is about, as {@link StoredProfile} has it; only of some. */
  static final String PROFILE = "profile";

  /** Twice the article's number, plus one if it is in the index. */
  static final String NUMBER = "number";

  /** The number as a term. */
  static final String KEY = "key";

  /** Twice the number of the article that a document says the groups of, plus one if it leads. */
  private static final String MEMBER = "member";

  /** The number of the article, as a term. */
  private static final String MEMBER_KEY = "memberKey";

  private static final String CLUSTER = "cluster";
  private static final String STORY = "story";

  /** Most bytes that a number of variable length takes. */
  private static final int VINT = 5;

  private ArticleForm() {}

  static Document document(
      int number,
      boolean indexed,
      Article article,
      Entry entry,
      @Nullable StoredProfile profile,
      ArticlePacker packer)
      throws IOException {
    Document document = new Document();
    document.add(new BinaryDocValuesField(ARTICLE, packer.pack(article)));
    document.add(new BinaryDocValuesField(ENTRY, entry(entry)));
    if (profile != null) {
      document.add(new BinaryDocValuesField(PROFILE, profile.bytes()));
    }
    addNumber(document, number, indexed, entry.fingerprints());
    return document;
  }

  /** What the index of fingerprints needs of a document. */
  static void addNumber(Document document, int number, boolean indexed, int[] fingerprints) {
    document.add(new StringField(KEY, key(number), Field.Store.NO));
    document.add(new NumericDocValuesField(NUMBER, number << 1L | (indexed ? 1 : 0)));
    document.add(new BinaryDocValuesField(FINGERPRINTS, fingerprints(fingerprints)));
    if (indexed) {
      for (int fingerprint : fingerprints) {
        document.add(new IntPoint(FINGERPRINT, fingerprint));
      }
    }
  }

  /** The term that only the document of a number has. */
  static Term term(int number) {
    return new Term(KEY, key(number));
  }

  /** The groups of an article, a document by themselves: they change and it does not. */
  static Document document(Membership membership) {
    Document document = new Document();
    int number = membership.article();
    document.add(new StringField(MEMBER_KEY, key(number), Field.Store.NO));
    document.add(new NumericDocValuesField(MEMBER, number << 1L | (membership.leads() ? 1 : 0)));
    document.add(new NumericDocValuesField(CLUSTER, membership.cluster()));
    document.add(new NumericDocValuesField(STORY, membership.story()));
    return document;
  }

  /** The term that only the document of the groups of a number has. */
  static Term memberTerm(int number) {
    return new Term(MEMBER_KEY, key(number));
  }

  /** Shows the groups that the documents of a segment tell of. */
  static void showMemberships(LeafReader reader, Consumer<Membership> visitor) throws IOException {
    NumericDocValues members = DocValues.getNumeric(reader, MEMBER);
    NumericDocValues clusters = DocValues.getNumeric(reader, CLUSTER);
    NumericDocValues stories = DocValues.getNumeric(reader, STORY);
    Bits live = reader.getLiveDocs();
    for (int at = members.nextDoc(); at != NO_MORE_DOCS; at = members.nextDoc()) {
      if ((live == null || live.get(at)) && clusters.advanceExact(at) && stories.advanceExact(at)) {
        long member = members.longValue();
        visitor.accept(
            new Membership(
                (int) (member >> 1), clusters.longValue(), (member & 1) != 0, stories.longValue()));
      }
    }
  }

  private static BytesRef key(int number) {
    byte[] bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(number, bytes, 0);
    return new BytesRef(bytes);
  }

  private static BytesRef fingerprints(int[] fingerprints) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * fingerprints.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(fingerprints);
    return new BytesRef(bytes.array());
  }

  static int[] fingerprints(BytesRef bytes) {
    int[] fingerprints = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(fingerprints);
    return fingerprints;
  }

  private static BytesRef entry(Entry entry) throws IOException {
    Entry.Outline outline = entry.outline();
    byte[] id = ArticlePacker.bytes(entry.id());
    byte[] source = ArticlePacker.bytes(entry.source());
    byte[] bytes = new byte[id.length + source.length + 2 * Long.BYTES + 4 * VINT];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    out.writeBytes(id, 0, id.length);
    out.writeBytes(source, 0, source.length);
    out.writeLong(outline.date());
    out.writeLong(outline.digest().hash());
    out.writeVInt(outline.digest().tokens());
    out.writeVInt(outline.extent().start());
    out.writeVInt(outline.extent().length());
    out.writeVInt(outline.size());
    return new BytesRef(bytes, 0, out.getPosition());
  }

  static Entry entry(
      BytesRef bytes,
      BytesRef fingerprints,
      Storage.Restorer restorer,
      Supplier<Article> article,
      Supplier<@Nullable Profile> profile)
      throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String id = ArticlePacker.readString(in);
    String source = ArticlePacker.read(in);
    long date = in.readLong();
    long digest = in.readLong();
    Tokens.Digest key = new Tokens.Digest(digest, in.readVInt());
    int start = in.readVInt();
    Span extent = new Span(start, start + in.readVInt());
    Entry.Outline outline = new Entry.Outline(date, key, extent, in.readVInt());
    return restorer.restore(id, source, outline, fingerprints(fingerprints), article, profile);
  }
}

package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermListTest {

  private static BytesRef value(int[] terms, byte[] rest) {
    BitOutput out = new BitOutput();
    out.writeVInt(terms.length);
    for (int term : terms) {
      out.writeInt(term);
    }
    out.write(rest, 0, rest.length);
    return BytesRef.deepCopyOf(out.written());
  }

  /** Values of none, one, few and many terms, the least and the greatest among them. */
  private static List<BytesRef> values(Random random, int count) {
    int[] vocabulary =
        IntStream.concat(
                IntStream.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                random.ints(1 + random.nextInt(3_000)))
            .distinct()
            .toArray();
    List<BytesRef> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] terms =
          switch (i % 4) {
            case 0 -> new int[0];
            case 1 -> new int[] {vocabulary[random.nextInt(vocabulary.length)]};
            case 2 -> vocabulary.clone();
            default -> Arrays.copyOf(vocabulary, random.nextInt(vocabulary.length));
          };
      Arrays.sort(terms);
      byte[] rest = new byte[random.nextInt(20)];
      random.nextBytes(rest);
      values.add(value(terms, rest));
    }
    return values;
  }

  private static TermList list(List<BytesRef> values) {
    return new TermList(
        values.stream()
            .flatMapToInt(
                value -> {
                  BitInput in = new BitInput(value);
                  int[] terms = new int[in.readVInt()];
                  Arrays.setAll(terms, i -> in.readInt());
                  return Arrays.stream(terms);
                })
            .sorted()
            .distinct()
            .toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsPackedIsUnpacked(long seed) throws IOException {
    List<BytesRef> values = values(new Random(seed), 40);
    TermList written = list(values);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    written.write(out);
    byte[] bytes = out.toArrayCopy();
    TermList read = TermList.read(new ByteArrayDataInput(bytes), bytes.length, "here");
    TermList.Packer packer = written.new Packer();
    TermList.Unpacker unpacker = read.new Unpacker();
    for (BytesRef value : values) {
      assertEquals(value, unpacker.unpack(packer.pack(value), "here"));
    }
  }

  @Test
  void aPlaceTakesFewBits() {
    Random random = new Random(5);
    int[] vocabulary = random.ints(200_000).sorted().distinct().toArray();
    int[] terms = random.ints(0, vocabulary.length).distinct().limit(250).sorted().toArray();
    BytesRef value = value(Arrays.stream(terms).map(i -> vocabulary[i]).toArray(), new byte[0]);
    int bits = new TermList(vocabulary).new Packer().pack(value).length * Byte.SIZE;
    double least = 250 * (Math.log(vocabulary.length / 250.0) + 1) / Math.log(2);
    assertTrue(bits < 1.06 * least, bits + " bits, " + least + " at least");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damageIsToldOrGivesAnotherValue(long seed) throws IOException {
    Random random = new Random(seed);
    List<BytesRef> values = values(random, 40);
    TermList list = list(values);
    TermList.Packer packer = list.new Packer();
    TermList.Unpacker unpacker = list.new Unpacker();
    int told = 0;
    for (BytesRef value : values) {
      for (int i = 0; i < 40; i++) {
        BytesRef packed = BytesRef.deepCopyOf(packer.pack(value));
        if (packed.length > 0) {
          packed.bytes[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
          packed.length = i % 2 == 0 ? packed.length : random.nextInt(packed.length);
        }
        try {
          unpacker.unpack(packed, "here");
        } catch (CorruptIndexException e) {
          told++;
        }
      }
    }
    assertTrue(told > 0);
  }

  @Test
  void aListThatIsNotOneIsTold() {
    byte[] tooMany = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
    assertThrows(
        CorruptIndexException.class,
        () -> TermList.read(new ByteArrayDataInput(tooMany), tooMany.length, "here"));
    byte[] tooLarge = {1, -1, -1, -1, -1, -1, 1};
    assertThrows(
        CorruptIndexException.class,
        () -> TermList.read(new ByteArrayDataInput(tooLarge), tooLarge.length, "here"));
  }

  /** Through Lucene, its merges included; some documents have no value, and some are deleted. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void segmentsKeepThemThroughMerges(long seed) throws IOException {
    Random random = new Random(seed);
    List<BytesRef> values = values(random, 60);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig().setCodec(ArticleCodec.create()))) {
        for (int i = 0; i < values.size(); i++) {
          Document document = new Document();
          document.add(new StringField("key", Integer.toString(i), Field.Store.NO));
          if (i % 7 != 3) {
            document.add(new BinaryDocValuesField(ArticleForm.PROFILE, values.get(i)));
          }
          writer.addDocument(document);
          if (random.nextInt(5) == 0) {
            writer.flush();
          }
        }
        writer.commit();
        assertEquals(expected(values, i -> true), held(directory));
        writer.deleteDocuments(new Term("key", "8"));
        writer.forceMerge(1);
        writer.commit();
        assertEquals(expected(values, i -> i != 8), held(directory));
      }
    }
  }

  private static List<BytesRef> expected(List<BytesRef> values, IntPredicate isThere) {
    return IntStream.range(0, values.size())
        .filter(i -> i % 7 != 3)
        .filter(isThere)
        .mapToObj(values::get)
        .sorted()
        .toList();
  }

  private static List<BytesRef> held(Directory directory) throws IOException {
    List<BytesRef> held = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      BinaryDocValues values = MultiDocValues.getBinaryValues(reader, ArticleForm.PROFILE);
      while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        held.add(BytesRef.deepCopyOf(values.binaryValue()));
      }
    }
    return held.stream().sorted().toList();
  }
}

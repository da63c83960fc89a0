package dev.hearsay.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.internal.Kernels;
import dev.hearsay.text.WordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticEncoderTest {

  private static final float[][] VECTORS = {{127, 0}, {0, 63.5f}, {-127, 127}, {0, 0}};

  private static final StaticEncoder TINY =
      StaticEncoder.of(
          2,
          List.of("ship", "sails", "élan", "nothing"),
          VECTORS,
          new float[][] {{0, 2}, {0, 1}, {0, 3}});

  @Test
  void addsUpTheVectorsOfWords() {
    assertArrayEquals(unit(2, 0.5), TINY.encode("Ship, SHIP: sails"), 1e-6f);
    assertArrayEquals(unit(-1, 1), TINY.encode("E\u0301lan"), 1e-6f);
    assertArrayEquals(new float[2], TINY.encode("nothing"));
  }

  @Test
  void anUnknownWordHasTheVectorOfItsStem() {
    assertArrayEquals(unit(1, 0), TINY.encode("ships"), 1e-6f);
    assertArrayEquals(unit(0, 1), TINY.encode("sail"), 1e-6f);
  }

  @Test
  void otherUnknownWordsAreComposed() {
    assertArrayEquals(unit(0, 1), TINY.encode("zeppelin"), 1e-6f);
    assertArrayEquals(new float[2], TINY.encode("z".repeat(65)));
    assertArrayEquals(new float[2], TINY.composed("z".repeat(65)));
  }

  @Test
  void textsWithoutWordsAreZero() {
    for (String text : new String[] {"", " ", "\u0000\uD800…", "—\n—"}) {
      assertArrayEquals(new float[2], TINY.encode(text));
    }
    assertThrows(NullPointerException.class, () -> TINY.encode(missing()));
    assertArrayEquals(unit(1, 0), TINY.encode("ship"), 1e-6f);
  }

  @SuppressWarnings("NullAway")
  private static String missing() {
    return null;
  }

  @Test
  void longTextsAreTaken() {
    assertArrayEquals(unit(1, 0), TINY.encode("ship ".repeat(800_000)), 1e-6f);
    assertArrayEquals(new float[2], TINY.encode("x".repeat(4_000_000)));
    assertArrayEquals(new float[2], TINY.encode("e" + "\u0301".repeat(100_000)));
  }

  @Test
  void wordsAreFoundByRow() {
    int ship = TINY.row(WordReader.hash("ship"), 0);
    int elan = TINY.row(WordReader.hash("ÉLAN"), 0);
    assertEquals(0, ship);
    assertEquals(2, elan);
    assertEquals(-1, TINY.row(WordReader.hash("zeppelin"), WordReader.hash("zeppelin")));
    assertEquals(-Math.sqrt(0.5), TINY.cosine(ship, elan), 1e-6);
    assertEquals(0, TINY.cosine(ship, 3));
    assertEquals(127, TINY.weight(ship), 1e-3);
    assertEquals(0, TINY.weight(3));
    float[] sum = {1, 1};
    TINY.addTo(sum, elan, 2);
    assertArrayEquals(new float[] {-253, 255}, sum, 1e-3f);
    assertEquals(List.of("ship", "sails", "élan", "nothing"), TINY.words());
  }

  @Test
  void aWrittenEncoderIsReadTheSame() throws IOException {
    StaticEncoder read = read(written(TINY));
    assertEquals(TINY.words(), read.words());
    for (String text : List.of("ship sails", "zeppelin élan", "")) {
      assertArrayEquals(TINY.encode(text), read.encode(text));
    }
    assertArrayEquals(written(TINY), written(read));
    StaticEncoder empty = StaticEncoder.of(3, List.of(), new float[0][], new float[0][]);
    assertArrayEquals(new float[3], read(written(empty)).encode("ship"));
  }

  @Test
  void everyTruncationAndEveryFlippedByteIsRefused() throws IOException {
    byte[] whole = written(TINY);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(cut), "cut to " + length);
    }
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) 0x81;
      assertThrows(IOException.class, () -> read(flipped), "byte " + i);
    }
  }

  @Test
  void refusalsSayWhatIsWrong() throws IOException {
    byte[] whole = written(TINY);
    refused("not an encoder", "{\"model\": 1}".getBytes(StandardCharsets.UTF_8));
    refused("format 2; this version of Hearsay reads format 1", with(whole, 8, 2));
    refused("dimension is 0", with(whole, 12, 0));
    refused("dimension is 5000", with(whole, 12, 5000));
    refused("number of words is -1", with(whole, 16, -1));
    refused("ends early", with(whole, 16, 500_000_000));
    refused("ends early", with(whole, 24, Integer.MAX_VALUE - (1 << 16)));
    refused("its checksum", with(whole, whole.length - 4, 0));
    int spelled = 28;
    refused("not in UTF-8", sealed(with(whole, spelled, -1)));
    refused("'sh p' is not one word", sealed(replaced(whole, "ship", "sh p")));
    refused("words for 4 vectors", sealed(replaced(whole, "ship\nsails", "shipXsails")));
    refused("there twice", sealed(replaced(whole, "sails", "\u00c3\u00a9lan")));
    int scales = spelled + "ship\nsails\nélan\nnothing\n".getBytes(StandardCharsets.UTF_8).length;
    refused("scale NaN", sealed(with(whole, scales, Float.floatToIntBits(Float.NaN))));
  }

  private static void refused(String reason, byte[] bytes) {
    String message =
        String.valueOf(assertThrows(IOException.class, () -> read(bytes)).getMessage());
    assertTrue(message.contains(reason), message);
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putInt(at, value);
    return changed;
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(latin.contains(from));
    return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** With a checksum that fits. */
  private static byte[] sealed(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, bytes.length - 4);
    return with(bytes, bytes.length - 4, (int) sum.getValue());
  }

  @Test
  void unfitVectorsAreRefused() {
    float[][] none = {};
    float[][] one = {{1, 2}};
    List<String> ship = List.of("ship");
    assertThrows(IllegalArgumentException.class, () -> StaticEncoder.of(0, ship, one, none));
    assertThrows(IllegalArgumentException.class, () -> StaticEncoder.of(5000, ship, one, none));
    assertThrows(IllegalArgumentException.class, () -> StaticEncoder.of(2, ship, none, none));
    assertThrows(IllegalArgumentException.class, () -> StaticEncoder.of(3, ship, one, none));
    assertThrows(
        IllegalArgumentException.class,
        () -> StaticEncoder.of(2, ship, new float[][] {{1, Float.NaN}}, none));
    assertThrows(
        IllegalArgumentException.class, () -> StaticEncoder.of(2, List.of("two words"), one, none));
  }

  private static final String NEWS =
      "The central bank cut its benchmark interest rate on Tuesday as inflation slowed.";

  @Test
  void builtInVectorsHaveLengthOne() {
    StaticEncoder encoder = StaticEncoder.builtIn();
    for (String text : List.of(NEWS, "Zqxwv", "ok", NEWS.repeat(1000))) {
      float[] vector = encoder.encode(text);
      assertEquals(encoder.dimension(), vector.length);
      assertEquals(1, dot(vector, vector), 1e-5, text);
    }
  }

  /** With both versions of the kernels, and on any machine. */
  @Test
  void builtInVectorsAreTheSameToTheLastBit() {
    CRC32C sum = new CRC32C();
    for (String text : List.of(NEWS, "Zqxwv Élan 東京")) {
      for (float number : StaticEncoder.builtIn().encode(text)) {
        sum.update(ByteBuffer.allocate(Float.BYTES).putFloat(0, number));
      }
    }
    assertEquals(0xB98F36FEL, sum.getValue());
  }

  @Test
  void likeMeaningIsCloserThanOther() {
    float[] about = StaticEncoder.builtIn().encode(NEWS);
    double like =
        dot(about, StaticEncoder.builtIn().encode("Fed lowers borrowing costs by quarter point"));
    double other =
        dot(about, StaticEncoder.builtIn().encode("Striker scores twice as champions win away"));
    assertTrue(like > other + 0.2, like + " and " + other);
  }

  @Test
  void wordsOfLikeUseAreClose() {
    assertTrue(cosine("killed", "died") > cosine("killed", "percent") + 0.2);
    assertTrue(cosine("oil", "crude") > cosine("oil", "senator") + 0.2);
    assertEquals(1, cosine("oil", "oil"), 1e-5);
  }

  private static double cosine(String a, String b) {
    StaticEncoder encoder = StaticEncoder.builtIn();
    return encoder.cosine(encoder.row(WordReader.hash(a), 0), encoder.row(WordReader.hash(b), 0));
  }

  @Test
  void theOrderOfWordsDoesNotMatter() {
    String turned =
        "slowed inflation as Tuesday on rate interest benchmark its cut bank central The";
    assertArrayEquals(
        StaticEncoder.builtIn().encode(NEWS), StaticEncoder.builtIn().encode(turned), 1e-5f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Москва сообщила", "東京で地震", "قال الرئيس", "Ελλάδα 2012", "𝔘𝔫𝔦"})
  void anyScriptIsTaken(String text) {
    float[] vector = StaticEncoder.builtIn().encode(text);
    assertEquals(1, dot(vector, vector), 1e-5);
  }

  @Test
  void threadsGetTheSameVectors() {
    List<String> texts = IntStream.range(0, 200).mapToObj(i -> NEWS + " " + i + " zq" + i).toList();
    List<float[]> expected = StaticEncoder.builtIn().encode(texts);
    IntStream.range(0, 4000)
        .parallel()
        .forEach(
            i ->
                assertArrayEquals(
                    expected.get(i % 200), StaticEncoder.builtIn().encode(texts.get(i % 200))));
  }

  @Test
  void gramsCoverAWordWithItsEnds() {
    assertEquals(3 + 2 + 1, CharacterGrams.of("abc", 1000).length);
    assertEquals(1, CharacterGrams.of("a", 1000).length);
    assertEquals(0, CharacterGrams.of("abc", 0).length);
    assertNotEquals(
        Arrays.toString(CharacterGrams.of("abc", 1 << 20)),
        Arrays.toString(CharacterGrams.of("abd", 1 << 20)));
    assertTrue(
        Arrays.stream(CharacterGrams.of("headline", 7)).allMatch(row -> row >= 0 && row < 7));
  }

  @Test
  void aTextIsTheSumOfItsWords() {
    StaticEncoder encoder = StaticEncoder.builtIn();
    float[] sum = new float[encoder.dimension()];
    WordReader reader = new WordReader().read(NEWS);
    for (int i = 0; i < reader.size(); i++) {
      encoder.addTo(sum, encoder.row(reader.words()[i], reader.stems()[i]), 1);
    }
    StaticEncoder.normalize(sum);
    assertArrayEquals(encoder.encode(NEWS), sum);
  }

  private static float[] unit(double x, double y) {
    double length = Math.hypot(x, y);
    return new float[] {(float) (x / length), (float) (y / length)};
  }

  private static double dot(float[] a, float[] b) {
    return Kernels.active().dot(a, b);
  }

  private static byte[] written(StaticEncoder encoder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.write(out);
    return out.toByteArray();
  }

  private static StaticEncoder read(byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return StaticEncoder.read(in);
    }
  }
}

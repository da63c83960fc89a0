package dev.hearsay.text;

import dev.hearsay.sketch.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known-answer vectors: what version 1 of tokens, shingles and sampling makes of some texts. One
 * line of testdata/vectors/shingles-v1.jsonl each.
 *
 * @param seed key of the hashes
 * @param text the text
 * @param tokens its tokens
 * @param shingles its shingles in order, 16 hexadecimal digits each
 * @param fingerprints those of them that sampling keeps, ascending as signed numbers
 * @param sampling how
 */
record ShingleVectors(
    long seed,
    String text,
    int tokens,
    List<String> shingles,
    List<String> fingerprints,
    Sampling sampling) {

  /** Escapes keep the texts, decomposed letters and half surrogate pairs, as they are. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> TEXTS =
      List.of(
          "",
          "Four tokens only, sorry.",
          "The rail bridge at Port Ellery was closed on Sunday after divers found a crack below the"
              + " waterline. Trains will end at Harlow Bay until the spring, the operator said, and"
              + " 3,400 commuters must take the bus.",
          "NOTICE: nothing in this notice is to be taken as advice. NOTICE: nothing in this notice"
              + " is to be taken as advice. E-mail the editor@example.org — don't phone!",
          "Die Straße über den Fluss bleibt gesperrt; größere Schäden gebe es nicht, hieß es"
              + " am Freitag aus dem Rathaus.",
          "Cafe\u0301 owners near the cha\u0302teau say the no\u00ADtice came too late: «\u00A0On"
              + " n'a rien reçu avant le 4 mars\u00A0», affirme l'un d'eux.",
          "İSTANBUL'da ılık bir gün: IĞDIR ve Iğdır, İzmir ve izmir aynı mı değil mi?",
          "Мост через реку закрыт до весны, сообщили в мэрии; ЁЛКА на площади останется.",
          "Η γέφυρα έκλεισε την Κυριακή και ο σταθμός παραμένει ανοιχτός για τους επιβάτες.",
          "أُغْلِقَ الجسر القديم يوم الأحد بعد العثور على شق تحت خط الماء، بحسب البلدية.",
          "रविवार को पुराना पुल बंद कर दिया गया, और लड़कों ने नाव से नदी पार की।",
          "오래된 다리가 일요일에 닫혔고 \u1107\u1162\u1105\u1173\u11AF 타야 한다고 시가 밝혔다.",
          "旧铁路桥星期日关闭，3月5日以前3400名乘客须改乘公交车。",
          "古い鉄道橋は日曜日に閉鎖され、iPhoneのアプリで代替バスを検索できるサーバーも止まった。",
          "สะพานรถไฟเก่าปิดเมื่อวันอาทิตย์ ผู้โดยสารต้องใช้รถบัส",
          "Signals: 𝐁𝐨𝐥𝐝 𐐀𐐁𐐂 x² ½ ① 🚂🚃 a\uD800b c\u0000d 𠀀𠀁𠀂𠀃𠀄𠀅 end.");

  static ShingleVectors of(String text, long seed, Sampling sampling) {
    Shingles shingles = Shingles.of(text, seed);
    return new ShingleVectors(
        seed,
        text,
        shingles.tokens().size(),
        hex(IntStream.range(0, shingles.size()).mapToLong(shingles::hash)),
        Arrays.stream(sampling.sample(shingles.distinct()))
            .mapToObj(HexFormat.of()::toHexDigits)
            .toList(),
        sampling);
  }

  static Path file() {
    String root = System.getProperty("hearsay.root");
    if (root == null) {
      throw new IllegalStateException(
          "system property hearsay.root is not set: it must name the folder that holds testdata,"
              + " as the build sets it");
    }
    Path folder = Path.of(root, "testdata", "vectors");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("no folder " + folder + ": hearsay.root is " + root);
    }
    return folder.resolve("shingles-v" + Shingles.VERSION + ".jsonl");
  }

  static List<ShingleVectors> read() throws IOException {
    List<ShingleVectors> vectors = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      vectors.add(JSON.readValue(line, ShingleVectors.class));
    }
    return vectors;
  }

  /** Writes the vectors of a new version; those of a version that has some are never replaced. */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    long[] seeds = {0, 42, -1, Long.MIN_VALUE, 0x9E3779B97F4A7C15L};
    for (int i = 0; i < TEXTS.size(); i++) {
      Sampling sampling = i % 2 == 0 ? new Sampling(1.0 / 16, 12) : new Sampling(0.3, 4);
      lines.add(JSON.writeValueAsString(of(TEXTS.get(i), seeds[i % seeds.length], sampling)));
    }
    Files.write(file(), lines, StandardOpenOption.CREATE_NEW);
  }

  private static List<String> hex(LongStream hashes) {
    return hashes.mapToObj(HexFormat.of()::toHexDigits).toList();
  }
}

package dev.hearsay.benchmarks.micro;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Reports of one made-up event, in English words: each sentence a form of words filled with
 * numbers, days, names and verbs of its own, so that articles agree on some and clash on others.
 */
final class Reports {

  private static final Instant DAY = Instant.parse("2031-05-03T06:00:00Z");

  private static final String[] FORMS = {
    "The flood killed # people in @ and injured #, Governor % said on &.",
    "At least # houses in @ were ^ by the water, according to the district office.",
    "Police in @ arrested # men on & after shops were looted.",
    "\"We had no warning at all in @,\" said %, who lost # sheep in the night.",
    "The dam above @ was not inspected after 20#, % told reporters.",
    "Rebuilding the bridge at @ will cost about $# million, the ministry said on &.",
    "The road between @ and @ was ^ at #:15 p.m. on &.",
    "Governor % denied that the gates at @ had been jammed.",
    "More than # soldiers were sent to @, the army said, and % took command on &.",
    "The water in @ rose # centimetres on & and fell in the evening.",
    "% was taken to hospital in @ with # others on &.",
    "The mayor of @, %, refused to resign over the flood and blamed the water board.",
    "The council of @ approved a fund of # million crowns for the victims.",
    "Nobody was hurt when the school at @ collapsed, though # children had slept there.",
    "Some # of the missing were found alive near @ on &, a spokesman for the rescuers said."
  };

  private static final String[] PLACES = {
    "Cawdle", "Stenwick", "Marish", "Ostrel", "Belk", "Tarsk", "Orlec", "Hollin"
  };
  private static final String[] NAMES = {
    "Berit Aune", "Osk Tarrel", "Miko Brandt", "Kasper Holt", "Ines Varolla", "Piet Ommeren"
  };
  private static final String[] DAYS = {"Friday", "Saturday", "Sunday", "Monday"};
  private static final String[] VERBS = {"destroyed", "damaged", "closed", "reopened", "spared"};
  private static final int NUMBERS = 90;

  private final SplittableRandom random = new SplittableRandom(1);

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }

  /** The next sentence. */
  String sentence() {
    StringBuilder text = new StringBuilder();
    for (char c : any(FORMS).toCharArray()) {
      switch (c) {
        case '#' -> text.append(10 + random.nextInt(NUMBERS));
        case '@' -> text.append(any(PLACES));
        case '%' -> text.append(any(NAMES));
        case '&' -> text.append(any(DAYS));
        case '^' -> text.append(any(VERBS));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /** The next article. */
  String article(int sentences) {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < sentences; i++) {
      text.add(sentence());
    }
    return text.toString();
  }

  /** Articles on the event, half an hour apart. */
  List<Account> story(int articles, int sentences) {
    List<Account> story = new ArrayList<>();
    IntStream.range(0, articles)
        .forEach(
            i ->
                story.add(
                    new Account(
                        "n" + i,
                        article(sentences),
                        new Context(DAY.plus(Duration.ofMinutes(30L * i)), "source" + i % 20),
                        List.of())));
    return story;
  }
}

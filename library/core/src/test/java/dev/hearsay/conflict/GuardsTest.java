package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.conflict.Clash.Sort;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

  private static String fired(Sort sort, String a, Context contextA, String b, Context contextB) {
    Set<Guard> fired = Given.fired(sort, a, contextA, b, contextB);
    Set<Guard> turned = Given.fired(sort, b, contextB, a, contextA);
    assertEquals(fired, turned, "the other way round");
    return EnumSet.allOf(Guard.class).stream()
        .filter(fired::contains)
        .map(Guard::name)
        .collect(Collectors.joining(" "));
  }

  /** Two texts that clash, and the guards that fire. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      emptyValue = "",
      nullValues = "-",
      textBlock =
          """
          NUMBERS|The fire in Tarsk killed 12 people.|The fire in Tarsk killed 19 people.|~~
          NUMBERS|The fire in Tarsk killed 12 people.|The fire in Quessant killed 19 people.|OTHER_EVENT
          NUMBERS|A landslide in Tarsk killed 12 people on 3 May 2031.|A landslide in Tarsk killed 19 people on 9 May 2031.|UPDATE
          NUMBERS|The fire killed 12 people, Holt said in Tarsk.|The fire killed 19 people, Brandt said in Quessant.|~~
          NUMBERS|The fire in Tarsk killed 12 people.|The toll of the Tarsk fire was revised to 19 people.|UPDATE
          NUMBERS|The fire in Tarsk killed 12 people.|The fire in Tarsk may kill 19 people.|NOT_REAL
          NUMBERS|The fire in Tarsk killed 12 women.|The fire in Tarsk killed 19 men.|OTHER_SCOPE
          NUMBERS|Poachers in Belk killed 41 rhinos last year.|Poachers in Belk killed 376 rhinos over ten years.|OTHER_SCOPE
          NUMBERS|Poachers in Belk killed 41 rhinos last year.|Poachers in Belk killed 376 rhinos last year.|~~
          NUMBERS|In nine years poachers in Belk killed 41 rhinos.|In ten years poachers in Belk killed 376 rhinos.|~~
          NUMBERS|In three days poachers in Belk killed 41 rhinos.|On Saturday alone poachers in Belk killed 19 rhinos.|OTHER_SCOPE
          NUMBERS|In three days poachers in Belk killed 41 rhinos.|On Saturday poachers in Belk killed 19 rhinos.|~~
          NUMBERS|The toll of the Tarsk fire rose to 19 people.|The fire in Tarsk killed 12 people.|UPDATE
          NUMBERS|The toll of the Tarsk fire rose to 12 people.|The fire in Tarsk killed 19 people.|~~
          NUMBERS|Sales of the Tarsk yard rose to 19 vans.|Sales of the Tarsk yard were 12 vans.|~~
          REVERSAL|The surgeon was cleared of manslaughter.|The surgeon was found guilty on Monday of falsifying notes.|OTHER_SLOT
          REVERSAL|The surgeon was cleared of fraud.|The surgeon was found guilty on Monday of fraud.|~~
          REVERSAL|The surgeon was cleared on Monday.|The surgeon was found guilty of fraud on Monday.|~~
          REVERSAL|The surgeon was cleared. Dresk of Orlec wept.|The surgeon was found guilty of fraud.|~~
          NUMBERS|In Tarsk 400 jobs were cut.|In Tarsk 600 jobs could be cut.|NOT_REAL
          NUMBERS|In Tarsk 400 jobs could be cut.|In Tarsk 600 jobs could be cut.|~~
          NUMBERS|The 400 workers of the Tarsk yard may sing.|The 600 workers of the Tarsk yard sang.|~~
          TIMES|The bridge opened on 3 March 2031.|The bridge opened on 4 March 2031.|NEXT_DAY
          TIMES|The bridge opened on 3 March 2031.|The bridge opened on 9 March 2031.|~~
          TIMES|The bridge opened in March 2031.|The bridge opened in April 2031.|~~
          TIMES|The bridge opened before 2031.|The bridge opened in 2031.|~~
          NUMBERS|By 7 April Tarsk had counted 120 cases.|By 10 April Tarsk had counted 160 cases.|UPDATE
          QUOTED|"We will rebuild the old school by the river," Holt said.|"We will rebuild the old school," Holt said.|TRIMMED
          QUOTED|"The bridge was perfectly safe then," Holt said.|"The bridge was barely safe then," Holt said.|~~
          NAMES|The minister visited Orlec in May.|The minister visited Tarsk in May.|NON_FUNCTIONAL
          NAMES|The minister was born in Orlec in May.|The minister was born in Tarsk in May.|~~
          NAMES|The plan was praised by Holt in May.|The plan was praised by Brandt in May.|~~
          REVERSAL|The council approved the plan, Holt claimed.|The council rejected the plan, Brandt insisted.|DISPUTED
          REVERSAL|The council approved the plan.|The council rejected the plan.|~~
          QUOTED|It was a "huge mistake".|It was a "late train".|OTHER_SLOT
          """)
  void fire(Sort sort, String a, String b, String guards) {
    assertEquals(guards, fired(sort, a, Context.UNKNOWN, b, Context.UNKNOWN));
  }

  /** The second is published at noon. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031-05-04T11:50:00Z | The council has now rejected the plan. | false
          2031-05-04T08:00:00Z | The council has now rejected the plan. | true
          2031-05-04T08:00:00Z | The council rejected the plan.         | false
          2031-05-04T18:00:00Z | The council has now rejected the plan. | false
          """)
  void aCueInTheLaterOneBringsUpToDate(String published, String b, boolean update) {
    Context contextA = Given.context(published);
    Context contextB = Given.context("2031-05-04T12:00:00Z");
    String a = "The council approved the plan.";
    assertEquals(update ? "UPDATE" : "", fired(Sort.REVERSAL, a, contextA, b, contextB));
  }
}

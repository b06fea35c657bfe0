package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose document it is and of which year, as titles, covers, letters and signatures say it. */
class UnitNameTest {
  private static final String REPORT =
      "\n一、基本情况\n（一）主要职能。贯彻执行国家方针政策。\n二、执行情况\n全年预算数120万元，全年执行数118万元。\n";

  static List<String> openings() {
    return Resource.lines("units.txt");
  }

  @ParameterizedTest
  @MethodSource("openings")
  void tellsTheUnitAndTheYear(String line) {
    int words = line.indexOf(": ");
    String opening = line.substring(words + 2).replace(" / ", "\n");
    int signature = opening.lastIndexOf('\n', Math.max(0, opening.lastIndexOf('\n') - 1));
    boolean signed = opening.endsWith("日") && signature > 0;
    String text =
        signed
            ? opening.substring(0, signature) + REPORT + opening.substring(signature + 1)
            : opening + REPORT;

    Reading reading = Extraction.read(Texts.document(text));

    String type = reading.type().equals(Reading.FINAL_ACCOUNTS) ? "a " : "";
    assertThat(type + reading.unitName() + " " + reading.fiscalYear())
        .isEqualTo(line.substring(0, words));
  }
}

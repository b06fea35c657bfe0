package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Self-evaluation forms of every layout and with every trap, each with all that is read in it. */
class FormsTest {
  static List<FormCase> cases() {
    return FormCase.all("forms.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatTheFormSaysAndNothingElse(FormCase form) {
    assertThat(form.read()).isEqualTo(form.expected());
  }
}

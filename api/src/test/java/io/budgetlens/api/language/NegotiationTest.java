package io.budgetlens.api.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | EN",
        "zh | ZH",
        "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
        "en-GB,zh;q=0.9 | EN",
        "fr,de;q=0.9,zh;q=0.1 | ZH",
        "fr | EN",
        "en;q=0.3,zh;q=0.7 | ZH",
        "zh;q=0,en;q=0.1 | EN",
        "zh;q=abc | EN",
        "zh;q=9 | EN",
        ";;;,,,q=1 | EN",
        "* | EN"
      })
  void choosesTheHeaviestLanguageThereIs(String header, Language expected) {
    assertThat(Negotiation.preferred(header)).isEqualTo(expected);
  }
}

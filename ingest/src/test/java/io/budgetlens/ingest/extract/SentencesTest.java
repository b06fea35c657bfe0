package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences with every figure in them, and sentences with none. */
class SentencesTest {
  static List<GoldenSentence> sentences() {
    return GoldenSentence.all();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsEveryFigureOfASentenceAndNothingElse(GoldenSentence sentence) {
    assertThat(sentence.read()).containsExactlyInAnyOrderElementsOf(sentence.figures());
  }

  @Test
  void knowsSentencesOfEveryKindAmongThemManyWithoutFigures() {
    assertThat(sentences()).hasSizeGreaterThan(480);
    assertThat(sentences()).filteredOn(s -> s.figures().isEmpty()).hasSizeGreaterThan(80);
  }
}

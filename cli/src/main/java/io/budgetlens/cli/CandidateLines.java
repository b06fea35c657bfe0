package io.budgetlens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.text.Language;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The units that a document in doubt may speak of, a line each. */
final class CandidateLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CandidateLines() {}

  static List<String> of(String json, Language language) {
    List<String> lines = new ArrayList<>();
    try {
      for (JsonNode candidate : JSON.readTree(json)) {
        lines.add(line(candidate, language));
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the candidates " + json + " are no JSON", e);
    }
    return lines;
  }

  private static String line(JsonNode candidate, Language language) {
    String reason = candidate.get("reason").asText();
    String words = IdentityReason.find(reason).map(r -> r.words().in(language)).orElse(reason);
    return "    "
        + candidate.get("confidence").asText()
        + "  "
        + candidate.get("unit_id").asText()
        + "  "
        + candidate.get("name").asText()
        + "  "
        + words;
  }
}

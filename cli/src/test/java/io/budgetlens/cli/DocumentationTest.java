package io.budgetlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
  private static final Pattern SOURCE = Pattern.compile("`((?:[a-z]+/src/main/|docs/)[^`*…]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
  void everyPathItNamesExists(String page) throws IOException {
    String text = Files.readString(ROOT.resolve(page));
    List<String> paths = new ArrayList<>();
    for (Pattern pattern : List.of(LINK, SOURCE)) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        paths.add(found.group(1));
      }
    }
    assertThat(paths).isNotEmpty().allSatisfy(p -> assertThat(ROOT.resolve(p)).exists());
  }
}

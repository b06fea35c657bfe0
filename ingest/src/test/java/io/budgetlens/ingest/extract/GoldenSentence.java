package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** A sentence with every figure in it. */
record GoldenSentence(String words, boolean accounts, List<String> figures) {
  private static final String REPORT = "甲水县统计局2023年度部门整体支出绩效评价报告\n";
  private static final String ACCOUNTS = "甲水县统计局2023年度部门决算\n";

  static List<GoldenSentence> all() {
    List<GoldenSentence> all = new ArrayList<>();
    for (String line : Resource.lines("sentences.txt")) {
      if (line.startsWith("> ")) {
        boolean accounts = line.startsWith("> a ");
        all.add(new GoldenSentence(line.substring(accounts ? 4 : 2), accounts, new ArrayList<>()));
      } else {
        all.get(all.size() - 1).figures().add(line);
      }
    }
    return all;
  }

  List<String> read() {
    return Figures.lines(Extraction.read(Texts.document((accounts ? ACCOUNTS : REPORT) + words)));
  }

  @Override
  public String toString() {
    return words;
  }
}

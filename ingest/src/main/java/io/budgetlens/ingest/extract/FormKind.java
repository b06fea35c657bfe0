package io.budgetlens.ingest.extract;

import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a document is of self-evaluation forms, and whether they are of projects or a unit. */
final class FormKind {
  static final String PROJECT = Reading.PROJECT_SELF_EVALUATION;
  static final String DEPARTMENT = Reading.DEPARTMENT_SELF_EVALUATION;

  /** A document of forms has no more prose beside them than a heading and a note. */
  private static final int LITTLE_PROSE = 240;

  /** A report tells of the budget and its execution; one that leaves that to a form is none. */
  private static final Pattern FIGURE =
      Pattern.compile("(?:预算|预算数|预算总额|执行|执行数|执行率|支出)[为是约达：:]{0,2}\\d");

  /** One that is titled like a report has next to none. */
  private static final int NEXT_TO_NONE = 80;

  private FormKind() {}

  /** Whether a type of document is one of forms. */
  static boolean isOne(String type) {
    return type.equals(PROJECT) || type.equals(DEPARTMENT);
  }

  /** The kind of the first form that shows itself to be one. */
  static String of(Forms forms) {
    Form first = forms.first();
    return first == null || first.isOfProject() ? PROJECT : DEPARTMENT;
  }

  /** A title that names a table, with the table or without any prose, is a form's. */
  static String titled(Title title, List<Passage> passages, Forms forms) {
    if (!forms.headed().isEmpty()) {
      return of(forms);
    }
    if (!forms.plans().isEmpty()) {
      return Reading.OTHER;
    }
    if (prose(passages, forms) > LITTLE_PROSE) {
      return Reading.EVALUATION_REPORT;
    }
    return title.words().contains("整体") ? DEPARTMENT : PROJECT;
  }

  /**
   * Whether a document titled like a report is one of forms: of projects' forms, or with no report
   * before them.
   */
  static boolean isOfForms(Title title, List<Passage> passages, Forms forms) {
    boolean headed = forms.headed().stream().anyMatch(f -> !f.funds().isEmpty());
    if (!headed) {
      return false;
    }
    boolean projects = title.words().contains("项目支出") && of(forms).equals(PROJECT);
    List<Passage> beside = passages.stream().filter(p -> !forms.hold(p.start())).toList();
    boolean reported =
        beside.stream().anyMatch(Passage::heading)
            && beside.stream().anyMatch(p -> FIGURE.matcher(p.plain().text()).find());
    return projects || !reported || prose(passages, forms) <= NEXT_TO_NONE;
  }

  private static int prose(List<Passage> passages, Forms forms) {
    return passages.stream()
        .filter(p -> !forms.hold(p.start()))
        .mapToInt(p -> p.plain().text().length())
        .filter(n -> n > 30)
        .sum();
  }

  static Words why(Title title, String type) {
    boolean project = type.equals(PROJECT);
    if (title.kind() == Title.Kind.FORM) {
      return new Words("标题：“" + title.words() + "”", "its title: “" + title.words() + "”");
    }
    return new Words(
        project ? "表中有项目名称、资金和绩效指标的自评栏目" : "表中有单位整体的资金和绩效指标自评栏目",
        project
            ? "its tables have a project's name, funds and evaluated indicators"
            : "its tables have a whole unit's funds and evaluated indicators");
  }
}

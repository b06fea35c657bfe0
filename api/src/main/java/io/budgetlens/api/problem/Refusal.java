package io.budgetlens.api.problem;

import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Thrown where a question is not answered; the reader is told why and what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 100;

  private final ProblemKind kind;
  private final transient Words detail;
  private final transient @Nullable WrongParameter wrong;

  private Refusal(ProblemKind kind, Words detail, @Nullable WrongParameter wrong) {
    super(detail.en(), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.wrong = wrong;
  }

  public static Refusal of(ProblemKind kind, String zh, String en) {
    return of(kind, new Words(zh, en));
  }

  static Refusal of(ProblemKind kind, Words detail) {
    return new Refusal(kind, detail, null);
  }

  /** A parameter whose value is not allowed. */
  public static Refusal badParameter(String name, String given, Words allowed) {
    String echo = echo(given);
    Words detail =
        new Words(
            "参数 " + name + " 的值“" + echo + "”不可用；可用：" + allowed.zh() + "。",
            "Parameter " + name + " cannot be '" + echo + "'; allowed: " + allowed.en() + ".");
    return new Refusal(ProblemKind.BAD_PARAMETER, detail, new WrongParameter(name, echo, allowed));
  }

  public static Refusal unknownParameter(String name, Collection<String> known) {
    String echo = echo(name);
    String list = String.join(", ", known);
    Words detail =
        new Words(
            "这里没有参数“" + echo + "”；可用的参数：" + list + "。",
            "There is no parameter '" + echo + "' here; known parameters: " + list + ".");
    return new Refusal(
        ProblemKind.UNKNOWN_PARAMETER,
        detail,
        new WrongParameter(echo, echo, new Words(list, list)));
  }

  public ProblemKind kind() {
    return kind;
  }

  Problem in(Language language, String instance) {
    WrongParameter w = wrong;
    return new Problem(
        kind.type(),
        kind.title().in(language),
        kind.status(),
        detail.in(language),
        instance,
        w == null ? null : w.name(),
        w == null ? null : w.given(),
        w == null ? null : w.allowed().in(language));
  }

  /** What was given, short enough to be repeated and without characters that do not print. */
  private static String echo(String given) {
    String printable = given.replaceAll("\\p{Cntrl}", "\uFFFD");
    int end = Math.min(printable.length(), LONGEST_ECHO);
    return end == printable.length() ? printable : printable.substring(0, end) + "…";
  }

  private record WrongParameter(String name, String given, Words allowed) {}
}

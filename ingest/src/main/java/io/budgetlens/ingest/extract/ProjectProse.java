package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Single projects in prose: {@code 1.智慧水务项目。年初安排300万元，调整为280万元，支出275万元}. What such words tell is
 * the project's, under its own name, and none of the unit's.
 */
final class ProjectProse {
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．)]|[①-⑳]|[一二三四五六七八九十]{1,2}是|其中[:：]?|[-—·•●■▪])*+");
  private static final Pattern HEADED =
      Pattern.compile(NUMBERING.pattern() + "(?:(?:重点|主要|具体)?项目[:：])?");
  private static final Pattern NAME = Pattern.compile("([^。，；：,;:、！？]{3,40}?)[。：:，,]");
  private static final Pattern RUNNING =
      Pattern.compile(
          "([^。，；：,;:、！？]{3,40}?)(?=(?:20[0-9]{2}年)?(?:年初(?:预算|安排|未|无|没有)|全年预算|调整后?预算|预算(?:安排|数|为|[0-9])|安排(?:预算|资金)|(?:实际|全年)支出|执行率))");
  private static final Pattern ASK_ELSE =
      Pattern.compile(
          "^(?:因|由于|经|根据|按照|通过|进行|项目|该|本)|(?:实施|执行|完成)$|情况|方面|如下|合计|总计|小计|收支|结转|结余|我局|我单位|我委|我中心|本单位|本部门|我部门|部门|整体|资金来源|三公|全部|上述|以上"
              + "|绩效|主要|总体|预算|决算|开展了|实施了|完成了|[0-9]{2,}|单位|个项目|问题|建议|原因|是否|等");
  private static final String KINDS = "项目|基本|人员|公用|其他|支出|收入|经费|资金|专项|拨款|补助";
  private static final Pattern GENERAL =
      Pattern.compile("(?:年初|全年|本年|当年|年度|部门|单位|财政|主要|重点|各|该|本|" + KINDS + ")*+(?<=" + KINDS + ")");
  private static final Pattern NO_BUDGET =
      Pattern.compile("年初(?:未|无|没有)(?:列|安排|编列|批复|有)?(?:年初)?预算");
  private static final Pattern OF_KIND = Pattern.compile(".*(?:(?<!各)类|一次性|经常性|延续性|常年性|阶段性|新增)项目");
  private static final Pattern WORK =
      Pattern.compile(
          ".*(?:项目|工程|建设|改造|补贴|补助|补助资金|专项|专项资金|经费|治理|运维|购置|奖补|救助|费|费用)(?:\\([^)]*\\))?");

  private final PlainText plain;
  private final Document document;
  private final Setting setting;
  private final boolean underProjects;

  ProjectProse(Document document, PlainText plain, Setting setting, boolean underProjects) {
    this.plain = plain;
    this.document = document;
    this.setting = setting;
    this.underProjects = underProjects;
  }

  /** What is told of one project, from where to where. */
  record Told(String name, int start, int end, Map<String, Amount> figures) {
    boolean holds(Token token) {
      return start <= token.start() && token.end() <= end;
    }

    /** The same words, of which nothing can be said whose they are. */
    Told without() {
      return new Told(name, start, end, Map.of());
    }

    boolean isRich() {
      boolean budget =
          figures.containsKey("initial_budget")
              || figures.containsKey("adjusted_budget")
              || figures.containsKey(ProjectClause.BOTH)
              || figures.containsKey(ProjectClause.BUDGET);
      boolean spent = figures.containsKey("expenditure") || figures.containsKey("execution_rate");
      return budget && spent;
    }
  }

  /** The projects that a paragraph tells of. */
  List<Told> told() {
    String text = plain.text();
    if (!mayTell()) {
      return List.of();
    }
    int start = afterNumbering(0);
    Told whole = named(NAME, start, text.length());
    if (whole != null && text.charAt(endOfName(start)) != '，') {
      return List.of(whole);
    }
    List<Told> all = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = endOfItem(from);
      Told one = item(afterNumbering(from), end);
      if (one != null) {
        all.add(one);
      }
      from = end + 1;
    }
    return all;
  }

  /** The projects, where the heading above may be the name of the one that is told of. */
  List<Told> told(PlainText heading) {
    if (!mayTell()) {
      return List.of();
    }
    List<Told> own = told();
    Matcher numbering = HEADED.matcher(heading.text());
    int from = numbering.lookingAt() ? numbering.end() : 0;
    String name = heading.text().substring(from);
    int end = plain.text().length();
    boolean named =
        isName(name) && name.length() > 3 && (WORK.matcher(name).matches() || underProjects);
    if (!own.isEmpty() || !named) {
      return own;
    }
    Told told = new Told(written(heading, from, heading.text().length()), 0, end, figures(0, end));
    return told.isRich() ? List.of(told) : own;
  }

  /** A paragraph without money or rates tells nothing of projects. */
  private boolean mayTell() {
    return plain.text().indexOf('元') >= 0
        || plain.text().indexOf('%') >= 0
        || plain.text().indexOf('分') >= 0;
  }

  private @Nullable Told item(int start, int end) {
    Told one = named(NAME, start, end);
    return one == null ? named(RUNNING, start, end) : one;
  }

  private int endOfName(int start) {
    Matcher name = NAME.matcher(plain.text()).region(start, plain.text().length());
    return name.lookingAt() ? name.end(1) : start;
  }

  private int endOfItem(int from) {
    for (int i = from; i < plain.text().length(); i++) {
      if ("。；;".indexOf(plain.text().charAt(i)) >= 0) {
        return i;
      }
    }
    return plain.text().length();
  }

  private int afterNumbering(int from) {
    Matcher numbering = NUMBERING.matcher(plain.text()).region(from, plain.text().length());
    return numbering.lookingAt() ? numbering.end() : from;
  }

  private @Nullable Told named(Pattern pattern, int start, int end) {
    Matcher matcher = pattern.matcher(plain.text()).region(start, end);
    if (!matcher.lookingAt() || !isName(matcher.group(1))) {
      return null;
    }
    int behind = matcher.end();
    Told told =
        new Told(
            written(plain, matcher.start(1), matcher.end(1)), start, end, figures(behind, end));
    if (!isEnough(told, matcher.group(1), behind)) {
      return null;
    }
    String name = matcher.group(1);
    boolean shared = OF_KIND.matcher(name).matches() || Fillers.endsInGivenMoney(name);
    return shared ? told.without() : told;
  }

  /** What is told of something that is not named as a project must be much. */
  private boolean isEnough(Told told, String name, int behind) {
    if (underProjects || name.endsWith("项目")) {
      return !told.figures().isEmpty();
    }
    boolean work = WORK.matcher(name).matches();
    return work && (told.isRich() || hasNoBudget(behind));
  }

  /** {@code 年初未列预算，全年支出418.35万元}. */
  private boolean hasNoBudget(int behind) {
    return NO_BUDGET.matcher(plain.text()).region(behind, plain.text().length()).lookingAt();
  }

  static boolean isName(String words) {
    String bare = words.replaceAll("\\([^)]*\\)", "");
    return !ASK_ELSE.matcher(bare).find()
        && !GENERAL.matcher(bare).matches()
        && Lexicon.terms().exact(bare) == null;
  }

  /** The first number of each item; what is told behind a bracket or a second one is of a part. */
  private Map<String, Amount> figures(int from, int end) {
    Map<String, Amount> figures = new LinkedHashMap<>();
    int depth = 0;
    int behind = from;
    for (Token token : Tokenizer.tokens(plain.text().substring(0, end))) {
      if (token.start() < from) {
        continue;
      }
      depth += token.is(Token.Type.OPEN) ? 1 : token.is(Token.Type.CLOSE) ? -1 : 0;
      Amount amount = token.amount();
      if (amount != null && depth == 0) {
        String item = ProjectClause.item(clause(behind, amount.start()), amount.kind());
        if (item != null) {
          figures.putIfAbsent(item, amount);
        }
      }
      if (amount != null || isMark(token)) {
        behind = token.end();
      }
    }
    return figures;
  }

  private static boolean isMark(Token token) {
    return token.is(Token.Type.COMMA)
        || token.is(Token.Type.STOP)
        || token.is(Token.Type.SEMICOLON)
        || token.is(Token.Type.LIST)
        || token.is(Token.Type.OPEN)
        || token.is(Token.Type.CLOSE);
  }

  private String clause(int from, int to) {
    return plain.text().substring(Math.min(from, to), to);
  }

  /** The name as the document writes it, with the quotes it begins with. */
  private String written(PlainText words, int start, int end) {
    Span span = words.span(start, end);
    int from = span.start();
    String text = document.text();
    if (from > 0 && "“‘\"《".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return text.substring(from, span.end()).replaceAll("\\s", "");
  }

  /** Hands on what is told of the projects. */
  void emit(List<Told> all, int sentence, Consumer<Found> sink) {
    for (Told told : all) {
      told.figures().forEach((item, amount) -> emit(told, item, amount, sentence, sink));
    }
  }

  private void emit(Told told, String item, Amount amount, int sentence, Consumer<Found> sink) {
    if (item.equals(ProjectClause.BOTH)) {
      sink.accept(found(told, "initial_budget", amount, sentence));
      sink.accept(found(told, "adjusted_budget", amount, sentence));
      return;
    }
    boolean twice =
        item.equals(ProjectClause.BUDGET) && told.figures().containsKey("initial_budget");
    if (!twice || !told.figures().containsKey("adjusted_budget")) {
      sink.accept(found(told, itemOf(item, told), amount, sentence));
    }
  }

  private static String itemOf(String item, Told told) {
    if (!item.equals(ProjectClause.BUDGET)) {
      return item;
    }
    return told.figures().containsKey("adjusted_budget") ? "initial_budget" : "adjusted_budget";
  }

  private Found found(Told told, String item, Amount amount, int sentence) {
    return new Found(
        told.name(),
        item,
        setting.year(),
        null,
        amount,
        plain.text().substring(amount.start(), amount.end()),
        plain.span(amount.start(), amount.end()),
        Figure.Origin.PROSE,
        sentence,
        true);
  }
}

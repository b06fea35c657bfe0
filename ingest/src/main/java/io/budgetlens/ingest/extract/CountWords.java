package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Names of people and offices, whose numbers stand behind or right before them. */
final class CountWords {
  private static final List<String> FLOWS =
      List.of("调入", "调出", "招录", "新进", "辞职", "年内", "当年", "本年", "新增", "减少");
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "(?:\\([一二三四五六七八九十0-9]{1,3}\\)|[0-9]{1,2}[.、])?(?:20[0-9]{2}年)?(?:期末|年末|年底|年终|截至年末|年度终了)?(?:(?:尚|还|仍)?(?:有|余|剩余|结余)|(?:尚|还|仍)?(?:未|没有)(?:支用|使用|支出|执行|支付|用完|形成支出)的?(?:资金|部分|款项|经费|余额)?|(?:剩余|结余|其余|余下|节余)的?(?:资金|部分|款项|经费)?|余款)(?:为|共|共计)?");
  private static final Pattern CARRIED = Pattern.compile("(?:已|均|全部|按规定|将)?(?:列入|转入|计入|作为|形成|全部)?");
  private static final Pattern CARRYOVER = Pattern.compile("(?:年末|年终|年底|期末)?结转");
  private static final int FLOW_WINDOW = 30;

  private final Cursor cursor;
  private final Memory memory;
  private final Emitter emitter;

  CountWords(Cursor cursor, Memory memory, Emitter emitter) {
    this.cursor = cursor;
    this.memory = memory;
    this.emitter = emitter;
  }

  void take(Token token, Term term) {
    if (memory.ofSubordinates || term.is(Term.Role.FOREIGN_STAFF) || isFlow(token)) {
      memory.labels.clear();
      return;
    }
    memory.offices |= term.is(Term.Role.BELOW) || cursor.words().equals("内设");
    boolean maybe = term.is(Term.Role.MAYBE_STAFF) && !nextIsPersons();
    boolean below = term.is(Term.Role.BELOW) && !Fillers.namesOffices(cursor.text(), token.end());
    if (maybe || below) {
      return;
    }
    Label label = new Label(term, term.item(), null, false, cursor.isLinkedToTerm());
    boolean within = memory.inBrackets() && term.item().equals(memory.lastItem);
    if (within && term.item().endsWith("_authorised")) {
      label = new Label(term, null, null, false, false); // 事业编制75人(含参公事业编制2人)
    }
    if (!takesNumberBefore(label) && !isCounted(term)) {
      memory.labels.add(label);
    }
  }

  /** {@code 期末尚有462.10千元结转下年使用}: the money stands before what became of it. */
  boolean takesLeftOver(Term term) {
    Amount loose = memory.loose;
    boolean carried =
        term.item().equals("carryover") && CARRYOVER.matcher(cursor.words()).lookingAt();
    if (!carried
        || cursor.nextIs(Token.Type.AMOUNT)
        || loose == null
        || !CARRIED.matcher(cursor.between(loose.end(), cursor.token().start())).matches()
        || loose.kind() != Amount.Kind.MONEY
        || memory.subject.isForeign()) {
      return false;
    }
    String before = cursor.between(memory.start, loose.start());
    int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
    if (!LEFT_OVER.matcher(before.substring(comma + 1)).matches()) {
      return false;
    }
    emitter.emit(new Label(term, term.item(), null, false, false), loose, memory.time.year(), true);
    memory.loose = null;
    return true;
  }

  /** {@code 核定15名行政编制}: the number stands before its name. */
  private boolean takesNumberBefore(Label label) {
    Amount loose = memory.loose;
    boolean adjacent = cursor.previousIs(Token.Type.AMOUNT) && !cursor.nextIs(Token.Type.AMOUNT);
    if (loose == null || !adjacent || !label.takes(loose.kind())) {
      return false;
    }
    emitter.emit(label, loose, memory.time.year(), true);
    memory.loose = null;
    return true;
  }

  /** {@code 5个内设科室，6个下属单位}: its number stood before it and is taken. */
  private boolean isCounted(Term term) {
    return term.item().equals("internal_divisions")
        && cursor.previousIs(Token.Type.AMOUNT)
        && !cursor.nextIs(Token.Type.AMOUNT);
  }

  /** 退休1人 among those who came and went is no stock of retired staff. */
  private boolean isFlow(Token token) {
    if (!cursor.words().equals("退休")) {
      return false;
    }
    int from = Math.max(memory.start, token.start() - FLOW_WINDOW);
    String before = cursor.text().substring(from, token.start());
    before = before.substring(Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1);
    return FLOWS.stream().anyMatch(before::contains);
  }

  private boolean nextIsPersons() {
    Token next = cursor.next();
    return next != null && next.amount() != null && next.amount().kind() == Amount.Kind.PERSONS;
  }
}

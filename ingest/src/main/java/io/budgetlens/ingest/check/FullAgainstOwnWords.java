package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * B7: full marks for satisfaction or benefit, while the report's own problems or advice say that
 * the survey or the effects fall short. A doubt, with both places quoted.
 */
final class FullAgainstOwnWords implements TextRule {
  private static final Pattern SECTION = Pattern.compile("问题|不足|建议|措施|改进|下一步|整改");
  private static final Pattern GOING_ON = Pattern.compile("继续|持续|一如既往|保持");
  private static final Pattern WEAK_SURVEY =
      Pattern.compile(
          "(?:完善|加强|改进|规范|健全|补充|补做|补上|细化|优化|开展|进行|组织|建立|引入|缺乏|缺少|不足|不够|有待)[^。；，,]{0,16}满意度[^。；]{0,16}(?:调查|问卷|资料|数据|佐证)"
              + "|满意度[^。；]{0,24}(?:调查|问卷|样本|数据|佐证)[^。；]{0,20}(?:不足|不够|缺乏|缺少|有待|需|不全|偏少|较少|未|不完善|不规范)"
              + "|满意度[^。；]{0,16}(?:扩大|增加)[^。；，,]{0,6}样本|满意度(?:偏低|不高|有待)|满意度调查[^。；，,]{0,4}(?:不足|不够|有待)|未开展[^。；，,]{0,10}满意度");
  private static final Pattern WEAK_EFFECT =
      Pattern.compile("(?:成果|效果|效益|成效|影响力)[^。；，,;]{0,8}(?:不够|不足|不明显|不显著|不突出|欠佳|较弱|不理想|未达|偏低|不高)");

  @Override
  public boolean isOfScores() {
    return true;
  }

  @Override
  public List<Remark> check(Paper paper) {
    Map<String, Span> against = new LinkedHashMap<>();
    contradiction(paper, "score_satisfaction", WEAK_SURVEY)
        .ifPresent(s -> against.put("score_satisfaction", s));
    contradiction(paper, "score_benefit", WEAK_EFFECT)
        .ifPresent(s -> against.put("score_benefit", s));
    return against.isEmpty() ? List.of() : List.of(remark(paper, against));
  }

  private static Optional<Span> contradiction(Paper paper, String dimension, Pattern weakness) {
    if (!paper.sheet().isFull(dimension)) {
      return Optional.empty();
    }
    Document document = paper.document();
    return Sentences.sections(document, SECTION).stream()
        .flatMap(section -> Sentences.all(document.text(), section).stream())
        .filter(s -> weakness.matcher(document.words(s)).find())
        .filter(s -> !GOING_ON.matcher(document.words(s)).find())
        .findFirst();
  }

  private static Remark remark(Paper paper, Map<String, Span> against) {
    List<Span> spans = new ArrayList<>();
    against.forEach(
        (dimension, words) -> {
          spans.addAll(paper.subject().spans(dimension));
          spans.add(words);
        });
    String ending =
        against.size() == 2
            ? "both"
            : against.containsKey("score_satisfaction") ? "satisfaction" : "benefit";
    return Remark.of(ending, quotations(paper, against), spans);
  }

  private static Map<String, Words> quotations(Paper paper, Map<String, Span> against) {
    Map<String, Words> quoted = new LinkedHashMap<>();
    against.forEach(
        (dimension, span) -> {
          String key = dimension.substring("score_".length());
          quoted.put(key, Remark.same(shortened(paper.document().words(span).strip())));
          quoted.put(key + "_score", Remark.points(paper.sheet().score(dimension).orElseThrow()));
        });
    return quoted;
  }

  private static String shortened(String words) {
    int longest = 60;
    return words.length() <= longest ? words : words.substring(words.length() - longest);
  }
}

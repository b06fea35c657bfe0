package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What of a page is certainly not its content. An element goes for its meaning, its plain class
 * name, or for being little but links, and only while it holds less than half of the page's text.
 */
final class HtmlNoise {
  private static final String MACHINERY =
      "script, style, noscript, template, iframe, object, svg, select, button, input, textarea,"
          + " [hidden], rt, rp, del";
  private static final String FILLED =
      "input[type=text][readonly], input[type=text][disabled], input:not([type])[readonly],"
          + " input:not([type])[disabled], textarea[readonly], textarea[disabled], select[disabled]";

  /** What is not shown, and numbers that a word processor puts before items by itself. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-list\\s*:\\s*ignore",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> TAGS = Set.of("nav", "aside", "footer");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu");
  private static final Set<String> NAMES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "mainnav",
          "topnav",
          "leftnav",
          "subnav",
          "menu",
          "topmenu",
          "leftmenu",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "bread",
          "dqwz",
          "curpos",
          "sidebar",
          "side-bar",
          "sidenav",
          "aside",
          "side",
          "footer",
          "foot",
          "copyright",
          "friendlink",
          "friendlinks",
          "links",
          "share",
          "bdsharebuttonbox",
          "pagination",
          "pager",
          "toolbar",
          "searchbox",
          "search",
          "login",
          "related",
          "recommend",
          "hotnews");
  private static final Set<String> LISTS =
      Set.of("div", "ul", "ol", "dl", "td", "section", "table", "p", "header");
  private static final Pattern BREADCRUMB =
      Pattern.compile("^(?:您?(?:现在|当前)的?(?:所在)?位置|当前位置|所在位置|首页\\s*[>＞»/›]).*");
  private static final int BREADCRUMB_CHARS = 200;

  /** Longer lines are prose, whatever words stand in them. */
  private static final int LINE_CHARS = 150;

  private static final Pattern NEIGHBOUR =
      Pattern.compile("^[\\s【\\[]*[上下]一[篇条页则][\\s】\\]]*[：:].*");
  private static final Pattern COUNTED =
      Pattern.compile("(?:浏览|阅读|点击|访问)(?:次数|数|量|率)\\s*[：:]|^[\\s【\\[]*字(?:体|号)\\s*[：:]");
  private static final Pattern IMPRINT = Pattern.compile("网站标识码|ICP备|公网安备|版权所有\\s*[：:©]");
  private static final Pattern BUTTONS =
      Pattern.compile(
          "^扫一扫.{0,20}$|^(?>打印(?:本页|此页|页面)?|关闭(?:窗口|本页|此页)?|分享(?:到|至)?|返回(?:顶部|上一页|列表)?"
              + "|收藏(?:本页)?|相关(?:文章|链接|信息|新闻|阅读|推荐)|友情链接|[\\s【】\\[\\]|｜：:])++$");

  private HtmlNoise() {}

  /** A line that tells who published the page says more than it disturbs. */
  private static final Pattern PUBLISHER = Pattern.compile("(?:来源|主办单位|发布(?:机构|单位|部门))\\s*[：:]");

  /** Whether a line is no part of the text: counters, buttons, neighbours, the site's imprint. */
  static boolean isNoise(String line) {
    return line.length() <= LINE_CHARS
        && !PUBLISHER.matcher(line).find()
        && (NEIGHBOUR.matcher(line).matches()
            || COUNTED.matcher(line).find()
            || IMPRINT.matcher(line).find()
            || BUTTONS.matcher(line).matches());
  }

  /** A form that was filled in and may not be changed any more is content. */
  private static void keepFilledFields(Element body) {
    for (Element field : body.select(FILLED)) {
      Element option = field.selectFirst("option[selected]");
      String words = field.nameIs("input") ? field.val() : field.text();
      field.replaceWith(new TextNode(option == null ? words : option.text()));
    }
  }

  static void removeMachinery(Element body) {
    keepFilledFields(body);
    body.select(MACHINERY).remove();
    for (Element styled : body.select("[style]")) {
      if (INVISIBLE.matcher(styled.attr("style")).find() && styled != body) {
        styled.remove();
      }
    }
  }

  static void removeNavigation(Element body, HtmlLengths lengths) {
    List<Element> noise = new ArrayList<>();
    int all = lengths.text(body);
    for (Element element : body.getAllElements()) {
      boolean small = lengths.text(element) * 2L < all;
      if (element != body && small && (isNamedNoise(element) || isNavigation(element, lengths))) {
        noise.add(element);
      }
    }
    noise.forEach(Element::remove);
  }

  private static boolean isNamedNoise(Element element) {
    if (TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || NAMES.contains(element.id().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return element.classNames().stream().anyMatch(n -> NAMES.contains(n.toLowerCase(Locale.ROOT)));
  }

  private static boolean isNavigation(Element element, HtmlLengths lengths) {
    if (!LISTS.contains(element.normalName())) {
      return false;
    }
    boolean list = element.nameIs("ul") || element.nameIs("ol");
    return lengths.isLinkList(element)
        || list && lengths.isAllLinks(element)
        || lengths.text(element) <= BREADCRUMB_CHARS
            && lengths.text(element) > 0
            && BREADCRUMB.matcher(element.text().strip()).matches();
  }
}

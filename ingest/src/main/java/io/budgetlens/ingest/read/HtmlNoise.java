package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What of a page is certainly not its content. An element goes for its meaning, its plain class
 * name, or for being little but links, and only while it holds less than half of the page's text.
 */
final class HtmlNoise {
  private static final String MACHINERY =
      "script, style, noscript, template, iframe, object, svg, select, button, input, textarea,"
          + " [hidden], rt, rp, del";
  private static final Pattern INVISIBLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
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

  private HtmlNoise() {}

  static void removeMachinery(Element body) {
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
    return lengths.isLinkList(element)
        || lengths.text(element) <= BREADCRUMB_CHARS
            && lengths.text(element) > 0
            && BREADCRUMB.matcher(element.text().strip()).matches();
  }
}

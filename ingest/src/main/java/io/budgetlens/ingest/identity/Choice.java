package io.budgetlens.ingest.identity;

import io.budgetlens.model.identity.IdentityReason;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses among what a name may mean, best first. */
record Choice(Asked asked, List<Judgement> judged) {
  /** A place that follows the region read, so that the unit may lie in that one. */
  private static final Pattern FURTHER_PLACE = Pattern.compile("^.{1,7}?[市区县旗镇乡州盟]");

  /** Words that look like a place and are none. */
  private static final Pattern NO_PLACE =
      Pattern.compile("城市|都市|市场|社区|园区|开发区|小区|地区|区域|乡村|城乡|乡镇|村镇|校区|院区");

  Identity identity() {
    List<Judgement> best = best();
    if (best.size() > 1) {
      best = narrowed(best);
    }
    if (best.size() == 1 && isSure(best.get(0))) {
      return new Identity.Linked(best.get(0).candidate());
    }
    return judged.isEmpty() ? unknown() : doubtful();
  }

  Identity.Doubtful doubtful() {
    return new Identity.Doubtful(judged.stream().map(Judgement::candidate).toList());
  }

  /** Those of the nearest sort that link. */
  private List<Judgement> best() {
    List<Judgement> linking = judged.stream().filter(Judgement::links).toList();
    if (linking.isEmpty()) {
      return List.of();
    }
    int nearest = linking.get(0).nearness();
    return linking.stream().filter(j -> j.nearness() == nearest).toList();
  }

  /** A name that nothing places must not have a namesake whose region nothing excludes. */
  private boolean isSure(Judgement best) {
    boolean decided = best.candidate().reason() == IdentityReason.CONFIRMED_NAME;
    return best.sure()
        || decided
        || judged.stream().noneMatch(j -> j.candidate().reason() == IdentityReason.REGION_UNKNOWN);
  }

  /**
   * Units of one name in one region: what a person confirmed, a code or the superior department
   * tells them apart.
   */
  private List<Judgement> narrowed(List<Judgement> several) {
    List<Judgement> confirmed =
        several.stream()
            .filter(j -> j.candidate().reason() == IdentityReason.CONFIRMED_NAME)
            .toList();
    if (confirmed.size() == 1) {
      return confirmed;
    }
    List<Judgement> byCode = several.stream().filter(this::hasCode).toList();
    if (byCode.size() == 1) {
      return byCode;
    }
    List<Judgement> byParent = several.stream().filter(this::hasParent).toList();
    return byParent.size() == 1 ? byParent : several;
  }

  private boolean hasCode(Judgement judgement) {
    String code = judgement.candidate().name().unitCode();
    return code != null && asked.codes().stream().anyMatch(code::startsWith);
  }

  private boolean hasParent(Judgement judgement) {
    String parent = judgement.candidate().name().parentName();
    return parent != null
        && asked.mention().parents().stream()
            .anyMatch(p -> WrittenName.of(p).main().equals(WrittenName.of(parent).main()));
  }

  private Identity unknown() {
    if (asked.isNameless()) {
      return new Identity.Doubtful(List.of());
    }
    Set<String> told = asked.mention().regions();
    List<Region> place = fullPlace();
    Set<String> meant = new TreeSet<>();
    place.stream()
        .map(r -> Region.county(r.code()))
        .filter(r -> RegionFit.agrees(r, told))
        .forEach(meant::add);
    if (meant.size() > 1 || (meant.isEmpty() && !place.isEmpty())) {
      return new Identity.Doubtful(List.of());
    }
    boolean bare = asked.readings().stream().allMatch(r -> r.place().isEmpty());
    boolean generic = asked.readings().stream().anyMatch(NameReading::isGeneric);
    if (bare && generic && told.size() != 1) {
      return new Identity.Doubtful(List.of());
    }
    return meant.isEmpty() ? placedByDocument(told) : placed(meant.iterator().next());
  }

  private static Identity placedByDocument(Set<String> told) {
    String only = told.size() == 1 ? told.iterator().next() : null;
    return new Identity.Unknown(only, only == null ? null : only.substring(0, 2));
  }

  private Identity placed(String region) {
    String rest = NO_PLACE.matcher(Objects.requireNonNull(restBehindPlace())).replaceAll("");
    boolean further = Region.digits(region) < 6 && FURTHER_PLACE.matcher(rest).find();
    Set<String> told = asked.mention().regions();
    boolean narrower = told.size() == 1 && !told.contains(region);
    String sure = further || narrower ? null : region;
    return new Identity.Unknown(sure, region.substring(0, 2));
  }

  /** The longest words for a region that are its full name. */
  private List<Region> fullPlace() {
    NameReading longest = longestPlace();
    return longest == null ? List.of() : longest.place();
  }

  private @Nullable String restBehindPlace() {
    NameReading longest = longestPlace();
    return longest == null ? null : longest.words();
  }

  private @Nullable NameReading longestPlace() {
    return asked.readings().stream()
        .filter(r -> r.tier() == null && !r.place().isEmpty())
        .filter(r -> asked.written().main().contains(r.place().get(0).name() + r.words()))
        .min((a, b) -> Integer.compare(a.words().length(), b.words().length()))
        .orElse(null);
  }
}

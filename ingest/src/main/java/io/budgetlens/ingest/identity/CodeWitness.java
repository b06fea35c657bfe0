package io.budgetlens.ingest.identity;

import io.budgetlens.model.identity.IdentityReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What codes say beside the name. A code and a name of different units leave the mention in doubt;
 * a code that no unit has says nothing.
 */
record CodeWitness(Asked asked, List<Judgement> byName, Identity named) {

  Identity identity(Map<String, KnownName> byCode, Map<String, KnownName> byCreditCode) {
    Map<String, KnownName> told = new LinkedHashMap<>(byCreditCode);
    told.putAll(byCode);
    if (told.isEmpty()) {
      return named;
    }
    if (told.size() > 1) {
      return doubtful(told);
    }
    KnownName unit = told.values().iterator().next();
    boolean agrees = asked.isNameless() || mayBe(unit);
    if (!agrees) {
      return doubtful(told);
    }
    return new Identity.Linked(new Candidate(unit, reason(byCreditCode.isEmpty())));
  }

  private boolean mayBe(KnownName unit) {
    if (named instanceof Identity.Linked linked) {
      return linked.unit().unitId().equals(unit.unitId());
    }
    return byName.stream()
        .filter(j -> j.candidate().reason() != IdentityReason.REGION_CONTRADICTS)
        .anyMatch(j -> j.candidate().unitId().equals(unit.unitId()));
  }

  private IdentityReason reason(boolean unitCode) {
    if (!unitCode) {
      return IdentityReason.SOCIAL_CREDIT_CODE;
    }
    return asked.isNameless() ? IdentityReason.CODE : IdentityReason.CODE_AND_NAME;
  }

  private Identity doubtful(Map<String, KnownName> told) {
    List<Candidate> candidates = new ArrayList<>();
    told.values()
        .forEach(u -> candidates.add(new Candidate(u, IdentityReason.CODE_CONTRADICTS_NAME)));
    byName.stream()
        .map(Judgement::candidate)
        .filter(c -> !told.containsKey(c.unitId()))
        .forEach(candidates::add);
    return new Identity.Doubtful(candidates);
  }
}

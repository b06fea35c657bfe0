package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.scheme.Schemes;

/** What a rule about words reads: a document, and what it states of one scored subject. */
record Paper(
    Document document, Reading reading, Subject subject, ScoreSheet sheet, Schemes schemes) {}

package io.budgetlens.api.route;

import io.budgetlens.analytics.document.DocumentQuestion;
import io.budgetlens.analytics.document.DocumentsQuestion;
import io.budgetlens.analytics.evidence.FigureQuestion;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.param.FigureId;
import io.budgetlens.api.view.BlockView;
import io.budgetlens.api.view.DocumentView;
import io.budgetlens.api.view.FigureView;
import io.budgetlens.api.view.QuotedFigureView;
import io.budgetlens.api.view.Reader;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents, their text and figures, and the words a figure was read from. */
final class DocumentRoutes {
  private static final String DOCUMENT = "/v1/documents/{doc_id}";
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private DocumentRoutes() {}

  static List<Endpoint> all() {
    return List.of(
        Endpoint.list(
            "/v1/documents",
            List.of("unit_id", "fiscal_year", "doc_type", "parse_status"),
            DocumentRoutes::documents),
        Endpoint.one(DOCUMENT, List.of(), DocumentRoutes::document),
        Endpoint.list(DOCUMENT + "/text", List.of(), DocumentRoutes::text),
        Endpoint.list(DOCUMENT + "/figures", List.of(), DocumentRoutes::figures),
        Endpoint.one("/v1/evidence/{figure}", List.of(), DocumentRoutes::evidence));
  }

  private static Answer documents(Asked asked, Page page, Reading reading) {
    DocumentsQuestion question =
        new DocumentsQuestion(
            asked.unit("unit_id").orElse(null),
            asked.fiscalYear("fiscal_year").orElse(null),
            code(asked, "doc_type", "evaluation_report"),
            code(asked, "parse_status", "read"),
            page);
    Reader reader = reading.reader(asked);
    return Answer.of(reading.ask(question::answer), row -> DocumentView.of(row, reader));
  }

  private static @Nullable String code(Asked asked, String name, String example) {
    return asked
        .form(name, CODE, new Words("代码，如 " + example, "a code, e.g. " + example))
        .orElse(null);
  }

  private static Answer document(Asked asked, Reading reading) {
    DocumentQuestion question = new DocumentQuestion(asked.document());
    return Answer.of(DocumentView.of(reading.ask(question::answer), reading.reader(asked)));
  }

  private static Answer text(Asked asked, Page page, Reading reading) {
    DocumentQuestion question = new DocumentQuestion(asked.document());
    return Answer.of(reading.ask(release -> question.text(release, page)), BlockView::of);
  }

  private static Answer figures(Asked asked, Page page, Reading reading) {
    DocumentQuestion question = new DocumentQuestion(asked.document());
    Reader reader = reading.reader(asked);
    return Answer.of(
        reading.ask(release -> question.figures(release, page)), row -> FigureView.of(row, reader));
  }

  private static Answer evidence(Asked asked, Reading reading) {
    FigureId figure = asked.figure();
    FigureQuestion question = new FigureQuestion(figure.document(), figure.seq());
    return Answer.of(QuotedFigureView.of(reading.ask(question::answer), reading.reader(asked)));
  }
}

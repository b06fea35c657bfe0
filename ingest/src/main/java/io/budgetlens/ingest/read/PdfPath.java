package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/** The path under construction on a page; painted, its level and upright lines become strokes. */
final class PdfPath {
  /** More lines are a drawing, not a table. */
  private static final int MOST_STROKES = 20_000;

  /** A line in the page's own space. */
  record Stroke(float x1, float y1, float x2, float y2) {}

  private final List<Stroke> rules = new ArrayList<>();
  private final List<Stroke> lines = new ArrayList<>();
  private final List<Stroke> boxes = new ArrayList<>();
  private float left;
  private float bottom;
  private float startX;
  private float startY;
  private float x;
  private float y;

  void clear(float left, float bottom) {
    this.left = left;
    this.bottom = bottom;
    rules.clear();
    end();
  }

  /** The lines painted so far. */
  List<Stroke> rules() {
    return rules;
  }

  void moveTo(Matrix ctm, float toX, float toY) {
    x = x(ctm, toX, toY);
    y = y(ctm, toX, toY);
    startX = x;
    startY = y;
  }

  void lineTo(Matrix ctm, float toX, float toY) {
    float nextX = x(ctm, toX, toY);
    float nextY = y(ctm, toX, toY);
    add(lines, new Stroke(x, y, nextX, nextY));
    x = nextX;
    y = nextY;
  }

  /** A curve is no rule; the path goes on at its end. */
  void curveTo(Matrix ctm, float toX, float toY) {
    x = x(ctm, toX, toY);
    y = y(ctm, toX, toY);
  }

  void close() {
    add(lines, new Stroke(x, y, startX, startY));
    x = startX;
    y = startY;
  }

  void rectangle(Matrix ctm, float atX, float atY, float width, float height) {
    add(
        boxes,
        new Stroke(
            x(ctm, atX, atY),
            y(ctm, atX, atY),
            x(ctm, atX + width, atY + height),
            y(ctm, atX + width, atY + height)));
    moveTo(ctm, atX, atY);
  }

  void stroke() {
    for (Stroke box : boxes) {
      if (!addThin(box)) {
        keep(new Stroke(box.x1, box.y1, box.x2, box.y1));
        keep(new Stroke(box.x1, box.y2, box.x2, box.y2));
        keep(new Stroke(box.x1, box.y1, box.x1, box.y2));
        keep(new Stroke(box.x2, box.y1, box.x2, box.y2));
      }
    }
    lines.forEach(this::keep);
    end();
  }

  /** Many programs draw a rule as a thin filled box. */
  void fill() {
    boxes.forEach(this::addThin);
    if (lines.size() >= 3 && lines.size() <= 5 && boxes.isEmpty()) {
      addThin(around(lines));
    }
    end();
  }

  void end() {
    lines.clear();
    boxes.clear();
  }

  private boolean addThin(Stroke box) {
    float width = Math.abs(box.x2 - box.x1);
    float height = Math.abs(box.y2 - box.y1);
    if (Math.min(width, height) > Rule.THICKNESS) {
      return false;
    }
    float middleX = (box.x1 + box.x2) / 2;
    float middleY = (box.y1 + box.y2) / 2;
    keep(
        width >= height
            ? new Stroke(box.x1, middleY, box.x2, middleY)
            : new Stroke(middleX, box.y1, middleX, box.y2));
    return true;
  }

  private static Stroke around(List<Stroke> lines) {
    float x1 = Float.MAX_VALUE;
    float y1 = Float.MAX_VALUE;
    float x2 = -Float.MAX_VALUE;
    float y2 = -Float.MAX_VALUE;
    for (Stroke line : lines) {
      x1 = Math.min(x1, Math.min(line.x1, line.x2));
      y1 = Math.min(y1, Math.min(line.y1, line.y2));
      x2 = Math.max(x2, Math.max(line.x1, line.x2));
      y2 = Math.max(y2, Math.max(line.y1, line.y2));
    }
    return new Stroke(x1, y1, x2, y2);
  }

  private void keep(Stroke line) {
    float width = Math.abs(line.x2 - line.x1);
    float height = Math.abs(line.y2 - line.y1);
    if (Math.min(width, height) < 1 && Math.max(width, height) >= 1) {
      add(rules, line);
    }
  }

  private static void add(List<Stroke> to, Stroke line) {
    if (to.size() < MOST_STROKES) {
      to.add(line);
    }
  }

  private float x(Matrix ctm, float px, float py) {
    return px * ctm.getScaleX() + py * ctm.getShearX() + ctm.getTranslateX() - left;
  }

  private float y(Matrix ctm, float px, float py) {
    return px * ctm.getShearY() + py * ctm.getScaleY() + ctm.getTranslateY() - bottom;
  }
}

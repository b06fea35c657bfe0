package io.budgetlens.ingest.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All terms, found by the longest match at a place of a plain text. */
final class Lexicon {
  private static final Lexicon TERMS = load();

  private final Node root = new Node();

  private Lexicon() {}

  static Lexicon terms() {
    return TERMS;
  }

  /** The longest term that starts here, with where it ends. */
  @Nullable Match longest(String text, int at) {
    Node node = root;
    Match found = null;
    for (int i = at; i < text.length(); i++) {
      node = node.next(text.charAt(i));
      if (node == null) {
        return found;
      }
      if (node.term != null) {
        found = new Match(node.term, i + 1);
      }
    }
    return found;
  }

  /** The term a whole label is, if it is one. */
  @Nullable Term exact(String label) {
    Match match = longest(label, 0);
    return match != null && match.end() == label.length() ? match.term() : null;
  }

  private void add(String words, Term term) {
    Node node = root;
    for (int i = 0; i < words.length(); i++) {
      node = node.nextOrNew(words.charAt(i));
    }
    if (node.term != null && !node.term.equals(term)) {
      throw new IllegalStateException("terms.csv says two things about " + words);
    }
    node.term = term;
  }

  private static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    for (String line : Resource.lines("terms.csv")) {
      String[] cell = line.split(",", 4);
      String budgetItem = cell[2].isEmpty() ? null : cell[2];
      Term term = new Term(Term.Role.valueOf(cell[0]), cell[1], budgetItem);
      for (String words : cell[3].split("\\|")) {
        lexicon.add(words, term);
      }
    }
    return lexicon;
  }

  /** A term in a text and the place behind it. */
  record Match(Term term, int end) {}

  /** What may follow, by its character in ascending order. */
  private static final class Node {
    private char[] characters = {};
    private Node[] nodes = {};
    private @Nullable Term term;

    @Nullable Node next(char c) {
      int at = Arrays.binarySearch(characters, c);
      return at < 0 ? null : nodes[at];
    }

    Node nextOrNew(char c) {
      int at = Arrays.binarySearch(characters, c);
      return at < 0 ? insert(-at - 1, c) : nodes[at];
    }

    private Node insert(int at, char c) {
      char[] wider = new char[characters.length + 1];
      Node[] more = Arrays.copyOf(nodes, nodes.length + 1);
      System.arraycopy(characters, 0, wider, 0, at);
      System.arraycopy(characters, at, wider, at + 1, characters.length - at);
      System.arraycopy(nodes, at, more, at + 1, nodes.length - at);
      wider[at] = c;
      more[at] = new Node();
      characters = wider;
      nodes = more;
      return more[at];
    }
  }
}

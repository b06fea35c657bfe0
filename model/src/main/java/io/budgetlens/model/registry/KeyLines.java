package io.budgetlens.model.registry;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The line, counted from 1, that each key of a YAML text stands in, by the key's path. */
final class KeyLines {
  private final Map<String, Integer> lines = new HashMap<>();

  private KeyLines() {}

  static Map<String, Integer> of(LoadSettings settings, String yaml) {
    KeyLines keys = new KeyLines();
    new Compose(settings).composeString(yaml).ifPresent(top -> keys.walk("", top));
    return keys.lines;
  }

  private void walk(String path, Node node) {
    node.getStartMark().ifPresent(mark -> lines.putIfAbsent(path, mark.getLine() + 1));
    if (node instanceof MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key) {
          String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
          key.getStartMark().ifPresent(mark -> lines.put(below, mark.getLine() + 1));
          walk(below, pair.getValueNode());
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        walk(path + "[" + i + "]", sequence.getValue().get(i));
      }
    }
  }
}

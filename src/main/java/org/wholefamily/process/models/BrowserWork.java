package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholefamily.process.feel.FeelTexts;
import org.wholefamily.process.form.FormText;

/**
 * How long a browser works after each key stroke, in microseconds of a slow one. Whatever is typed, it reads and works out
 * every condition, text, choice and expression of the form again, in each entry of each list; most of that is the reading,
 * which takes longer the more names there are. The figures were measured.
 */
final class BrowserWork {

    private static final double MOST = 200_000;

    private static final double COMPONENT = 150;
    private static final double COMPONENT_BY_NAME = 0.5;
    private static final double LIST = 3_000;
    private static final double TEXT = 500;
    private static final double OPTION = 30;
    private static final double EXPRESSION = 130;
    private static final double BY_NAMES_SQUARED = 0.03;
    private static final double WORD = 30;
    private static final double BY_NAME = 3;
    private static final double CHARACTER = 6;
    private static final double STEP = 2;
    private static final double DRAWN = 40;

    private static final Pattern SILENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_]\\w*");
    private static final Map<String, Double> OWN = Map.of("dynamiclist", LIST, "text", TEXT);
    private static final Set<String> ALL_DRAWN = Set.of("radio", "checklist", "table");

    private final int names;
    private double most;
    private JsonNode heaviest;

    private BrowserWork(int names) {
        this.names = names;
    }

    /**
     * What is too much for a browser.
     *
     * @param reads the names of all that the form reads
     * @return the component that takes the most, and why; empty when the form can be worked with
     */
    static Map<JsonNode, String> faults(JsonNode form, Set<String> reads) {
        BrowserWork work = new BrowserWork(reads.size());
        double rounds = ExpressionRounds.of(form);
        double share = work.share(form, rounds);
        if (share <= 1) {
            return Map.of();
        }
        return Map.of(
                work.heaviest,
                ("after each key stroke a browser draws and works out the whole form again%s, and this takes the most of"
                                + " it: that would be %.1f times as much as is allowed; what helps: fewer and shorter"
                                + " expressions and loops, above all in lists%s")
                        .formatted(
                                rounds > 2
                                        ? ", here %.0f times over as expressions wait for one another".formatted(rounds)
                                        : "",
                                Math.max(1.1, share),
                                rounds > 2 ? ", and expressions that do not read one another" : ""));
    }

    /** What a form takes of what is allowed; 1 is all. */
    static double share(JsonNode form, Set<String> reads) {
        return new BrowserWork(reads.size()).share(form, ExpressionRounds.of(form));
    }

    private double share(JsonNode form, double rounds) {
        return components(form, 1) * rounds / MOST;
    }

    private double components(JsonNode holder, double times) {
        double all = 0;
        for (JsonNode component : holder.path("components")) {
            double own = times * component(component);
            if (own > most) {
                most = own;
                heaviest = component;
            }
            all += own + components(component, times * FormSize.entries(component));
        }
        return all;
    }

    private double component(JsonNode component) {
        String type = component.path("type").asText();
        boolean drawn = ALL_DRAWN.contains(type);
        double work = COMPONENT
                + COMPONENT_BY_NAME * names
                + OWN.getOrDefault(type, 0.0)
                + (drawn ? OPTION : 1) * component.path("values").size();
        for (Map.Entry<String, JsonNode> property : component.properties()) {
            work += switch (property.getKey()) {
                case "components", "values" -> 0;
                case "conditional" -> 2 * texts(property.getValue());
                case "valuesExpression", "dataSource" ->
                    texts(property.getValue())
                            + (drawn ? DRAWN * entries(property.getValue().asText()) : 0);
                default -> texts(property.getValue());
            };
        }
        return work;
    }

    private double texts(JsonNode node) {
        double work = 0;
        if (node.isTextual()) {
            for (FormText.Piece piece : FormText.pieces(node.asText())) {
                work += Math.pow(FormSize.SOME_ENTRIES, piece.loops()) * expression(piece.expression());
            }
        }
        for (JsonNode part : node) {
            work += texts(part);
        }
        return work;
    }

    /** What a choice or a table draws is at most what was worked out. */
    private static double entries(String source) {
        return source.startsWith("=")
                ? FeelTexts.expression(source.substring(1)).steps()
                : FormSize.SOME_ENTRIES;
    }

    private double expression(String expression) {
        String heard = SILENT.matcher(expression).replaceAll("\"\"");
        double reading = EXPRESSION
                + BY_NAMES_SQUARED * names * names
                + WORDS.matcher(heard).results().count() * (WORD + BY_NAME * names)
                + CHARACTER * heard.length();
        return reading + STEP * FeelTexts.expression(expression).steps();
    }
}

package org.linli.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.ballots.counting.Count;
import org.springframework.stereotype.Component;

/** Draws what a ballot came to as bars, in SVG, for the notice board. */
@Component
class ResultChart {

    private static final int WIDTH = 1_200;
    private static final int HEAD = 200;
    private static final int ROW = 90;
    private static final int FOOT = 110;
    private static final int BAR_LEFT = 60;
    private static final int BAR_WIDTH = 880;
    private static final int LINE = 36;
    private static final int LABEL = 40;

    private final ResultTexts texts;

    ResultChart(ResultTexts texts) {
        this.texts = texts;
    }

    String of(Ballot ballot, List<BallotOption> options, Count count) {
        var lines = wrapped(texts.of(ballot, options, count, Locale.SIMPLIFIED_CHINESE), LINE);
        var question = wrapped(ballot.question(), LINE - 8);
        var top = HEAD + 44 * (question.size() - 1);
        var bottom = top + ROW * options.size();
        var height = bottom + FOOT + 40 * lines.size();
        var svg = new StringBuilder()
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" font-family=\"'Noto Sans SC','Microsoft YaHei',sans-serif\">")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        text(svg, 60, 80, 30, "#0a6b4f", "表决结果");
        for (var line = 0; line < question.size(); line++) {
            text(svg, 60, 134 + 44 * line, 36, "#1c1917", question.get(line));
        }
        var most = Math.max(
                1, count.totals().stream().mapToInt(Integer::intValue).max().orElse(1));
        for (var option : options) {
            bar(svg, top + ROW * option.place(), option, count, most);
        }
        for (var line = 0; line < lines.size(); line++) {
            text(svg, 60, bottom + 50 + 40 * line, 28, "#1c1917", lines.get(line));
        }
        text(svg, 60, height - 30, 18, "#57534e", "公布数据指纹 " + ballot.fingerprint());
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, int y, BallotOption option, Count count, int most) {
        var total = count.totals().get(option.place());
        var won = count.winners().contains(option.place());
        text(svg, BAR_LEFT, y, 26, "#1c1917", (won ? "✓ " : "") + shortened(option.label()));
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"34\" rx=\"4\" fill=\"%s\"/>"
                .formatted(BAR_LEFT, y + 12, Math.max(2, BAR_WIDTH * total / most), won ? "#0a6b4f" : "#78716c"));
        text(svg, BAR_LEFT + BAR_WIDTH + 30, y + 40, 32, "#1c1917", Integer.toString(total));
    }

    private static void text(StringBuilder svg, int x, int y, int size, String colour, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">".formatted(x, y, size, colour))
                .append(escaped(text))
                .append("</text>");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL - 1)) + "…";
    }

    private static List<String> wrapped(String text, int length) {
        var points = text.codePoints().toArray();
        var lines = new ArrayList<String>();
        for (var start = 0; start < points.length; start += length) {
            lines.add(new String(points, start, Math.min(length, points.length - start)));
        }
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

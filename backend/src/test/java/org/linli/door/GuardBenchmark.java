package org.linli.door;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to hold a document against the limits, which each request pays that is not answered with kept bytes. */
@State(Scope.Thread)
public class GuardBenchmark {

    private static final int TOKENS = 2_000;
    private static final int FIELDS = 560;
    private static final int OTHERS = 24;
    private static final Map<String, Object> VARIABLES = Map.of("first", 20);

    private GraphQLSchema schema = DocumentFixture.linli();
    private Document dearest = dearest();
    private Document longest = DocumentFixture.parse(longest());

    private Document dearest() {
        return Manifest.all().stream()
                .filter(manifest -> manifest.client().equals("miniprogram"))
                .flatMap(manifest -> manifest.documents().values().stream())
                .map(DocumentFixture::parse)
                .max(Comparator.comparing(document -> price(document).cost()))
                .orElseThrow();
    }

    /** As many tokens as a document may have, and nearly as many fields. */
    private static String longest() {
        return "{activities(first:1 filter:{kinds:[" + "LECTURE ".repeat(TOKENS - FIELDS - OTHERS) + "]}){edges{node{"
                + "id ".repeat(FIELDS) + "}}}}";
    }

    private Price price(Document document) {
        return new DocumentCheck(DocumentFixture.LIMITS, schema)
                .check(document, VARIABLES)
                .price();
    }

    @Benchmark
    public Object dearestOfMiniProgram() {
        return price(dearest);
    }

    @Benchmark
    public Object twoThousandTokens() {
        return price(longest);
    }
}

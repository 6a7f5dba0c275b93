package org.linli.door;

import graphql.parser.ParserOptions;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request may be and ask for.
 *
 * @param bytes size of the body
 * @param nesting how deep the JSON of the body may go
 * @param characters length of the document
 * @param tokens words, names and signs of the document
 * @param validationErrors after how many the check of a document stops
 * @param depth how deep fields may stand in each other
 * @param aliases aliases, those of {@code __typename} included
 * @param directives directives anywhere in the document
 * @param fields fields, counted at every place where their fragment is used
 * @param rootFields fields of the operation itself
 * @param fragments definitions of fragments
 * @param cost the price, see {@link Pricing}
 * @param preparedCharacters length of all documents together that are kept parsed
 * @param listSize how many entries a list without {@code first} is taken to have
 */
@Validated
@ConfigurationProperties("linli.door")
record DoorLimits(
        @DefaultValue("65536") @Positive int bytes,
        @DefaultValue("32") @Positive int nesting,
        @DefaultValue("20000") @Positive int characters,
        @DefaultValue("2000") @Positive int tokens,
        @DefaultValue("5") @Positive int validationErrors,
        @DefaultValue("10") @Positive int depth,
        @DefaultValue("30") @Positive int aliases,
        @DefaultValue("10") @Positive int directives,
        @DefaultValue("600") @Positive int fields,
        @DefaultValue("20") @Positive int rootFields,
        @DefaultValue("40") @Positive int fragments,
        @DefaultValue("5000") @Positive int cost,
        @DefaultValue("2000000") @Positive int preparedCharacters,
        @DefaultValue("10") @Positive int listSize) {

    /** Rules of the grammar in each other: five to a level of fields, and some for values. */
    private static final int GRAMMAR_DEPTH = 200;

    /** Makes graphql-java's parser stop where a document goes beyond the limits. */
    ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions().transform(options -> options.maxTokens(tokens)
                .maxCharacters(characters)
                .maxWhitespaceTokens(characters)
                .maxRuleDepth(GRAMMAR_DEPTH));
    }
}

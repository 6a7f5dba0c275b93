package org.linli.door;

import graphql.AssertException;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Prepares what a manifest lists, and stops the start when the server could not answer one of its documents. */
@Component
class Preparation {

    private static final Pattern OPERATION = Pattern.compile("\\b(?:query|mutation|subscription)\\s+(\\w+)");

    private final DoorLimits limits;
    private final FaultMessages messages;
    private final GraphQlSource source;

    Preparation(DoorLimits limits, FaultMessages messages, GraphQlSource source) {
        this.limits = limits;
        this.messages = messages;
        this.source = source;
    }

    List<TrustedDocument> prepare(Manifest manifest) {
        return manifest.documents().entrySet().stream()
                .map(entry -> prepare(manifest, entry.getKey(), entry.getValue()))
                .toList();
    }

    private TrustedDocument prepare(Manifest manifest, String id, String text) {
        try {
            require(id.equals("sha256:" + hash(text)), "has another hash than its id " + id);
            var document = parse(text);
            var operation = operation(document);
            var price = price(document);
            var errors = ParseAndValidate.validate(source.schema(), document, Locale.ENGLISH);
            require(errors.isEmpty(), "does not fit the schema: " + errors);
            return new TrustedDocument(
                    id,
                    manifest.client(),
                    operation,
                    text,
                    new PreparsedDocumentEntry(document),
                    price,
                    Publicity.of(document, source.schema()));
        } catch (Unfit unfit) {
            var operation = OPERATION.matcher(text);
            throw manifest.misconfigured((operation.find() ? operation.group(1) : id) + " " + unfit.getMessage());
        }
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Document parse(String text) throws Unfit {
        require(text.length() <= limits.characters(), "is longer than linli.door.characters");
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(limits.parserOptions())
                            .build());
        } catch (InvalidSyntaxException | AssertException unreadable) {
            throw new Unfit("cannot be parsed: " + unreadable.getMessage());
        }
    }

    private static String operation(Document document) throws Unfit {
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        require(operations.size() == 1 && operations.getFirst().getName() != null, "must be one operation with a name");
        return operations.getFirst().getName();
    }

    private Price price(Document document) throws Unfit {
        try {
            return new DocumentCheck(limits, source.schema())
                    .check(document, Map.of())
                    .price();
        } catch (Fault fault) {
            var error = messages.error(GraphqlErrorBuilder.newError(), fault, Locale.ENGLISH);
            throw new Unfit("asks for too much: " + error.getMessage());
        }
    }

    private static void require(boolean kept, String otherwise) throws Unfit {
        if (!kept) {
            throw new Unfit(otherwise);
        }
    }

    /** What is wrong with a document. */
    private static final class Unfit extends Exception {

        private Unfit(String reason) {
            super(reason, null, false, false);
        }
    }
}

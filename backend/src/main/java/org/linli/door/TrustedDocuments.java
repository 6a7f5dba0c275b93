package org.linli.door;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents of every version of every client that may still be in use, prepared at the start. */
@Component
class TrustedDocuments {

    private final Map<String, TrustedDocument> documents = new LinkedHashMap<>();

    TrustedDocuments(Preparation preparation) {
        for (var manifest : Manifest.all()) {
            preparation.prepare(manifest).forEach(document -> documents.putIfAbsent(document.id(), document));
        }
    }

    /** The document with this id; nothing for any other text. */
    Optional<TrustedDocument> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** Each document once, whoever sends it. */
    Collection<TrustedDocument> all() {
        return Collections.unmodifiableCollection(documents.values());
    }
}

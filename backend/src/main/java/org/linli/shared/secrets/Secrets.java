package org.linli.shared.secrets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what is personal. Each owner (a person, a household) has a key of its own, wrapped by a master key; when it is
 * destroyed, nothing that was sealed for the owner can be read any more, wherever copies lie.
 */
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;

    /** No field that is indexed is called so. */
    private static final String DERIVED = "derived";

    private final DataKeyMapper mapper;
    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();

    Secrets(DataKeyMapper mapper, MasterKeys masters) {
        this.mapper = mapper;
        this.masters = masters;
    }

    /**
     * Seals a text for an owner; a sealed text cannot be moved to another owner or field.
     *
     * @param ownerId id of the person or of the household
     * @param field what the text is, for example {@code phone}
     * @return letters of Base64, 4/3 of the text's bytes and 44 more
     */
    public String seal(long ownerId, String field, String text) {
        var key = keyOf(ownerId).orElseGet(() -> newKeyOf(ownerId));
        return AesGcm.seal(key, random, context(ownerId, field), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was sealed; empty when the owner's key is destroyed. */
    public Optional<String> open(long ownerId, String field, String sealed) {
        return keyOf(ownerId)
                .map(key -> new String(AesGcm.open(key, context(ownerId, field), sealed), StandardCharsets.UTF_8));
    }

    /** What was sealed, in the same order, with one look for all keys; empty where the owner's key is destroyed. */
    public List<Optional<String>> openAll(String field, List<Sealed> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        var owners = sealed.stream().map(Sealed::ownerId).collect(Collectors.toSet());
        var keys = mapper.findAll(owners).stream()
                .collect(Collectors.toMap(OwnersKey::ownerId, key -> unwrap(key.ownerId(), key.key())));
        return sealed.stream()
                .map(each -> Optional.ofNullable(keys.get(each.ownerId()))
                        .map(key -> new String(
                                AesGcm.open(key, context(each.ownerId(), field), each.text()), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Destroys the owner's key. */
    public void shred(long ownerId) {
        mapper.delete(ownerId);
    }

    /** The same 64 hexadecimal digits for the same value: to find and to compare what is sealed. */
    public String index(String field, String value) {
        return HexFormat.of().formatHex(masters.indexOf(field, value));
    }

    /**
     * A secret that only a server with these keys can tell, always the same for the same thing, so that it need not be
     * stored: 32 bytes, by HMAC-SHA-256 of purpose and id with the key that is not rotated, as HKDF expands one.
     *
     * @param purpose what it is for, without control characters
     * @param subjectId what it is of
     */
    public byte[] derive(String purpose, long subjectId) {
        return masters.indexOf(DERIVED, purpose + '\0' + subjectId);
    }

    private Optional<SecretKey> keyOf(long ownerId) {
        return mapper.find(ownerId).map(wrapped -> unwrap(ownerId, wrapped));
    }

    /** Of several that make one at once the first one wins. */
    private SecretKey newKeyOf(long ownerId) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var wrapped = AesGcm.seal(masters.key(masters.current()), random, context(ownerId, "key"), bytes);
        mapper.insertIfAbsent(ownerId, masters.current(), wrapped);
        return keyOf(ownerId).orElseThrow();
    }

    /** Wraps an owner's key by the current master key; the data that it seals stay as they are. */
    void rewrap(long ownerId) {
        mapper.find(ownerId).ifPresent(old -> {
            var bytes = AesGcm.open(masters.key(old.masterId()), context(ownerId, "key"), old.wrapped());
            var wrapped = AesGcm.seal(masters.key(masters.current()), random, context(ownerId, "key"), bytes);
            mapper.rewrap(ownerId, old, masters.current(), wrapped);
        });
    }

    private SecretKey unwrap(long ownerId, DataKey wrapped) {
        return new SecretKeySpec(
                AesGcm.open(masters.key(wrapped.masterId()), context(ownerId, "key"), wrapped.wrapped()), "AES");
    }

    private static byte[] context(long ownerId, String field) {
        return (ownerId + "/" + field).getBytes(StandardCharsets.UTF_8);
    }

    /** A text that is sealed for an owner. */
    public record Sealed(long ownerId, String text) {}
}

package org.linli.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.shared.startup.Misconfigured;
import org.linli.testing.LinliTest;

@LinliTest
class SecretsTests {

    private static final String KEY_1 = key(1);
    private static final String KEY_2 = key(2);
    private static final String INDEX = key(3);

    private final DataKeyMapper mapper;
    private final Secrets secrets;
    private final long owner = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    SecretsTests(DataKeyMapper mapper, Secrets secrets) {
        this.mapper = mapper;
        this.secrets = secrets;
    }

    @Test
    void whatIsSealedCanBeOpenedByItsOwnerAndFieldOnly() {
        var sealed = secrets.seal(owner, "phone", "13800138000");
        secrets.seal(owner + 1, "phone", "13800138000");

        assertThat(sealed).doesNotContain("13800138000").isNotEqualTo(secrets.seal(owner, "phone", "13800138000"));
        assertThat(secrets.open(owner, "phone", sealed)).contains("13800138000");
        assertThatThrownBy(() -> secrets.open(owner, "name", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open(owner + 1, "phone", sealed)).isInstanceOf(IllegalStateException.class);
        secrets.shred(owner + 1);
        secrets.shred(owner);
    }

    @Test
    void whatIsShreddedIsUnreadableForGood() {
        var sealed = secrets.seal(owner, "phone", "13800138000");

        secrets.shred(owner);

        assertThat(secrets.open(owner, "phone", sealed)).isEmpty();
        secrets.seal(owner, "phone", "a new one");
        assertThatThrownBy(() -> secrets.open(owner, "phone", sealed)).isInstanceOf(IllegalStateException.class);
        secrets.shred(owner);
    }

    @Test
    void anOldMasterKeyCanBeRetired() {
        var before = new Secrets(mapper, new MasterKeys("old1", Map.of("old1", KEY_1), INDEX));
        var sealed = before.seal(owner, "phone", "13800138000");
        var during = new Secrets(mapper, new MasterKeys("new2", Map.of("old1", KEY_1, "new2", KEY_2), INDEX));
        assertThat(during.open(owner, "phone", sealed)).contains("13800138000");

        during.rewrap(owner);

        var after = new Secrets(mapper, new MasterKeys("new2", Map.of("new2", KEY_2), INDEX));
        assertThat(mapper.find(owner)).map(DataKey::masterId).contains("new2");
        assertThat(after.open(owner, "phone", sealed)).contains("13800138000");
        after.shred(owner);
    }

    @Test
    void aMissingOrShortKeyStopsTheStartInOneLine() {
        for (var keys : new Map<?, ?>[] {Map.of(), Map.of("k1", ""), Map.of("k1", "c2hvcnQ="), Map.of("k2", KEY_2)}) {
            @SuppressWarnings("unchecked")
            var given = (Map<String, String>) keys;
            assertThatThrownBy(() -> new MasterKeys("k1", given, INDEX))
                    .isInstanceOf(Misconfigured.class)
                    .message()
                    .doesNotContain("\n")
                    .contains("LINLI_SECRETS");
        }
        assertThatThrownBy(() -> new MasterKeys("k1", Map.of("k1", KEY_1), "short"))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("LINLI_SECRETS_INDEX");
        assertThat(new MasterKeys("k1", Map.of("k1", KEY_1), INDEX).toString()).doesNotContain(KEY_1);
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

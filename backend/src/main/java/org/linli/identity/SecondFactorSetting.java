package org.linli.identity;

import org.jspecify.annotations.Nullable;
import org.linli.shared.startup.Misconfigured;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who is asked for a second factor: all staff ({@code required}), or, for the embedded mode, only those who have set one up
 * ({@code enrolled}).
 */
@Component
class SecondFactorSetting {

    private final boolean required;

    @Autowired
    SecondFactorSetting(Environment environment) {
        this(
                environment.getProperty("linli.identity.second-factor"),
                environment.getProperty("linli.embedded", Boolean.class, false));
    }

    SecondFactorSetting(@Nullable String setting, boolean embedded) {
        var value = setting == null ? embedded ? "enrolled" : "required" : setting;
        if (!value.equals("required") && !value.equals("enrolled")) {
            throw new Misconfigured("LINLI_IDENTITY_SECONDFACTOR must be required or enrolled");
        }
        this.required = value.equals("required");
    }

    boolean isRequired() {
        return required;
    }
}

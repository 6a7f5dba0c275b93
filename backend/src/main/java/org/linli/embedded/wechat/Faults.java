package org.linli.embedded.wechat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults set for each endpoint, and how many requests they are still for. */
public final class Faults {

    private final Map<String, Planned> planned = new HashMap<>();

    /** Makes the next requests to an endpoint, for example {@code /sns/jscode2session}, go wrong. */
    public synchronized void plan(String path, Fault fault, int times) {
        planned.put(path, new Planned(fault, times));
    }

    /** Ends all faults. */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<Fault> next(String path) {
        var plan = planned.get(path);
        if (plan == null) {
            return Optional.empty();
        }
        if (plan.times() <= 1) {
            planned.remove(path);
        } else {
            planned.put(path, new Planned(plan.fault(), plan.times() - 1));
        }
        return Optional.of(plan.fault());
    }

    synchronized Map<String, Planned> all() {
        return new TreeMap<>(planned);
    }

    /** What is planned, by endpoint, for people to read: {@code BUSY × 2}. */
    public synchronized Map<String, String> planned() {
        var texts = new TreeMap<String, String>();
        planned.forEach((path, plan) -> texts.put(path, plan.fault() + " × " + plan.times()));
        return texts;
    }

    record Planned(Fault fault, int times) {}
}

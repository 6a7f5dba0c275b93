package org.linli.wechat.push;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.linli.wechat.PictureChecked;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what pushes tell after their transaction; static, because pushes of the simulator reach any of the servers. */
@Component
public class ToldEvents {

    private static final Queue<Object> TOLD = new ConcurrentLinkedQueue<>();
    private static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    /** Makes the transaction of this picture's next push fail. */
    static void breakOnce(String traceId) {
        BROKEN.add(traceId);
    }

    static List<Object> matching(Predicate<Object> predicate) {
        return TOLD.stream().filter(predicate).toList();
    }

    public static List<Object> about(String openid) {
        return matching(event -> event instanceof MessagesAllowed allowed
                        && allowed.openid().equals(openid)
                || event instanceof MessagesRefused refused && refused.openid().equals(openid));
    }

    public static List<Object> ofPicture(String traceId) {
        return matching(event ->
                event instanceof PictureChecked checked && checked.traceId().equals(traceId));
    }

    @EventListener
    void fail(PictureChecked checked) {
        if (BROKEN.remove(checked.traceId())) {
            throw new TransientDataAccessResourceException("The database is away for a moment");
        }
    }

    @TransactionalEventListener
    void hear(PictureChecked checked) {
        TOLD.add(checked);
    }

    @TransactionalEventListener
    void hear(MessagesAllowed allowed) {
        TOLD.add(allowed);
    }

    @TransactionalEventListener
    void hear(MessagesRefused refused) {
        TOLD.add(refused);
    }
}

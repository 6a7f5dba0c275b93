package org.linli.notifications.outbox;

/** Life of a WeChat message. */
public enum MessageState {
    /** To be sent when it is due. */
    WAITING,
    /** Claimed by a server that is sending it now. */
    SENDING,
    /** WeChat has taken it. */
    SENT,
    /** Not sent, since nothing allows it or nobody needs it any more: it stays in the inbox. */
    KEPT,
    /** Given up: WeChat refused it, or could not be asked for too long. */
    DEAD,
    /** Sent or not, nobody can tell; never sent again. */
    UNKNOWN
}

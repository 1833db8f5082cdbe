/// Orders on PostgreSQL with the real stock; the shop window, fulfillment and the caller's key are
/// played.
package org.kontor.orders;

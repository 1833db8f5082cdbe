/// Who gets in, as whom, and what they may reach: people by form, systems by key.
@NullMarked
package org.kontor.app.adapter.in.security;

import org.jspecify.annotations.NullMarked;

/// Fills the templates that are written with Thymeleaf's attributes, and finds beforehand what could fail in them.
///
/// A template may print the values it is given, choose and repeat: [ExpressionCheck] admits what does that, by a list, and
/// refuses everything else, so that no template of an operator runs code, reads a file or calls an address.
///
/// The only home of Thymeleaf.
package org.keyledger.report.template;

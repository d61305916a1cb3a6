/// One class for each control of the catalogue, under the control's name.
package org.keyledger.assess.control;

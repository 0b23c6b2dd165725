/** Measures of a drawn chart, in pixels, 96 to the inch. */

/** As wide as the text of an A4 paper. */
export const WIDTH = 620;
export const COLUMNS_HEIGHT = 320;
export const BAR_HEIGHT = 26;
/** Room for the title, and for a total on the tallest column. */
export const TOP = 50;
/** Room for the names of columns. */
export const BOTTOM = 40;
export const LEGEND_WIDTH = 170;
export const TEXT_SIZE = 12;
export const INK = '#000000';

/** The small heading of a part of the panel. */
export const partHead = 'mt-4 mb-1.5 font-sans text-[12.5px] font-[600] tracking-normal';
